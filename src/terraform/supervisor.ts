/** What the supervisor is told on its command line. No secrets. */
export interface Supervised {
  readonly binary: string;
  readonly args: readonly string[];
  readonly graceMs: number;
  /** Folder to delete if this process dies before it can. */
  readonly folder: string | null;
  /** NODE_OPTIONS for what Terraform starts; the supervisor itself runs without. */
  readonly nodeOptions: string | null;
}

/** Exit code and text by which the supervisor tells that there is nothing to start. */
export const cannotStart = { exitCode: 127, text: 'cannot start' };

/**
 * A process between us and Terraform, as plain Node source for `node --eval`. It outlives us when we are killed: Terraform
 * is then interrupted as by Ctrl-C, keeps somebody who reads its output (or it would die of SIGPIPE with the state locked),
 * and whatever is left of its process group after the time of grace is killed. The pipe on standard input is how it
 * notices our end.
 */
export const supervisorSource = `
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const { binary, args, graceMs, folder, nodeOptions } = JSON.parse(process.argv[1]);
process.title = ['groundplan:', binary, ...args.slice(0, 1)].join(' ');
let child, over = false, orphan = false;
const interrupt = () => { if (child && !over) child.kill('SIGINT'); };
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
const env = { ...process.env };
if (nodeOptions !== null) env.NODE_OPTIONS = nodeOptions;
child = spawn(binary, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
const relay = (from, to) => {
  let open = true;
  to.on('error', () => { open = false; from.resume(); });
  from.on('data', (chunk) => {
    if (!open || to.write(chunk)) return;
    from.pause();
    to.once('drain', () => from.resume());
  });
};
relay(child.stdout, process.stdout);
relay(child.stderr, process.stderr);
const orphaned = () => {
  orphan = true;
  if (folder) rmSync(folder, { recursive: true, force: true });
  interrupt();
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceMs).unref();
};
process.stdin.on('end', orphaned).on('error', orphaned).resume();
const end = (code) => { over = true; process.exitCode = code; process.stdin.destroy(); };
child.on('error', (error) => { process.stderr.write('${cannotStart.text} ' + binary + ': ' + error.code + '\\n'); end(${String(
  cannotStart.exitCode,
)}); });
// A Terraform that is killed leaves its providers and provisioners behind.
child.on('exit', (code, signal) => { if (signal !== null) process.kill(-process.pid, 'SIGKILL'); });
child.on('close', (code) => {
  if (orphan) process.kill(-process.pid, 'SIGKILL');
  if (!over) end(code);
});
`;
