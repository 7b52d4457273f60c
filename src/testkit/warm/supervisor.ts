/** What the supervisor is told on its command line. No secrets. */
export interface SupervisedProvider {
  readonly binary: string;
  /** Folder to delete when this process dies before it can. */
  readonly folder: string;
  /** NODE_OPTIONS for what the provider starts; the supervisor itself runs without. */
  readonly nodeOptions: string | null;
}

/**
 * A process between us and a provider that is kept running, as plain Node source for `node --eval`. When the pipe on standard
 * input is closed, by us or because we were killed, it ends the provider, which would wait for a Terraform for ever, and
 * all that the provider has started.
 */
export const supervisorSource = `
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const { binary, folder, nodeOptions } = JSON.parse(process.argv[1]);
process.title = 'groundplan: ' + binary;
const env = { ...process.env, PLUGIN_UNIX_SOCKET_DIR: folder };
if (nodeOptions !== null) env.NODE_OPTIONS = nodeOptions;
const child = spawn(binary, ['-debug'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
let unwanted = false;
const end = (how) => {
  if (unwanted) process.kill(-process.pid, 'SIGKILL');
  process.stderr.write(how + '\\n');
  process.exitCode = 1;
  process.stdin.destroy();
};
child.on('error', (error) => end('cannot start: ' + error.code));
child.on('exit', (code, signal) => end('ended with ' + (signal ?? 'exit code ' + code)));
const stop = () => {
  unwanted = true;
  rmSync(folder, { recursive: true, force: true });
  child.kill('SIGKILL');
};
process.stdin.on('end', stop).on('error', stop).resume();
`;
