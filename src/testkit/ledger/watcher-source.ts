/**
 * The process that waits for the end of its owner, as plain Node source for `node --eval`: while it waits it is as small as
 * a process can be. It holds the other end of a pipe that the system closes however the owner ends. If the owner then
 * has left anything in the ledger, the reaper is loaded to destroy it.
 */
export const watcherSource = `
const { execFile } = require('node:child_process');
const { appendFileSync, existsSync, readdirSync, rmSync } = require('node:fs');
const { task, ledger, entries, record, program, loader } = JSON.parse(process.argv[1]);
process.title = 'groundplan: reaper of ' + task.owner.pid + ' in ' + task.project;
for (const name of ['SIGINT', 'SIGHUP']) process.on(name, () => {});
let terminal = null;
execFile('ps', ['-o', 'tty=', '-p', String(task.owner.pid)], (error, stdout) => {
  const name = error ? '' : stdout.trim();
  if (/^[a-z]/i.test(name)) terminal = '/dev/' + name;
});
const failed = (error) => {
  if (!existsSync(ledger)) process.exit(1);
  appendFileSync(ledger + '/reaper-' + task.owner.pid + '.log', String(error && error.stack || error) + '\\n');
  process.exit(1);
};
process.on('uncaughtException', failed);
let over = false;
const end = async () => {
  if (over) return;
  over = true;
  const left = () => existsSync(ledger) && readdirSync(ledger).some((name) => name.startsWith(entries) && name.endsWith('.json'));
  try {
    if (left()) {
      if (loader !== null) require(loader);
      await require(program).reapAfter({ ...task, terminal });
    }
    rmSync(record, { force: true });
  } catch (error) {
    failed(error);
  }
};
// A project that is gone (a temporary one) needs nobody any more.
setInterval(() => { if (!over && !existsSync(ledger)) process.exit(0); }, 5_000).unref();
process.stdin.on('end', end).on('error', end).resume();
`;
