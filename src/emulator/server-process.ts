import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { modulesFolder, serverFolder } from './assets';
import { EmulatorError } from './errors';
import type { filesIn } from './record';

const READY_WITHIN_MS = 60_000;
const ready = z.object({ port: z.number().int(), pid: z.number().int() });

export interface ServerOptions {
  /** A Python with the packages of `src/setup/moto.txt`. */
  readonly python: string;
  readonly account: string;
  readonly port: number;
  readonly serveModules: boolean;
  readonly keep: boolean;
  /** Lives on when this process ends. */
  readonly detached: boolean;
  readonly files: ReturnType<typeof filesIn>;
}

/** Start the server and wait until it answers. */
export async function startServer(options: ServerOptions): Promise<{ readonly port: number; readonly pid: number }> {
  const { files } = options;
  rmSync(files.ready, { force: true });
  const server = spawnServer(options);
  const failure: Error[] = [];
  server.on('error', (error) => { failure.push(error); });
  const until = Date.now() + READY_WITHIN_MS;
  while (!existsSync(files.ready)) {
    if (failure.length > 0) throw new EmulatorError(`${options.python} cannot be started`, 'run: groundplan setup', { cause: failure[0] });
    if (server.exitCode !== null || server.signalCode !== null) throw didNotStart(files.log);
    if (Date.now() > until) {
      server.kill('SIGKILL');
      throw new EmulatorError(`the emulator did not answer within ${READY_WITHIN_MS / 1000} seconds`, `see ${files.log}`);
    }
    await sleep(10);
  }
  server.unref();
  return ready.parse(JSON.parse(readFileSync(files.ready, 'utf8')));
}

/** In a process group of its own, so that Ctrl-C in the terminal reaches what uses it first. Bound to this process by standard input. */
function spawnServer({ python, account, port, serveModules, keep, detached, files }: ServerOptions): ChildProcess {
  const log = openSync(files.log, 'w', 0o600);
  const server = spawn(python, [
    '-B', '-m', 'groundplan_aws', '--account', account, '--port', String(port), '--ready', files.ready, '--log', files.log,
    ...(serveModules ? ['--modules', modulesFolder()] : []),
    ...(keep ? ['--journal', files.journal] : []),
    ...(detached ? [] : ['--with-parent']),
  ], {
    env: { ...process.env, PYTHONHOME: undefined, PYTHONPATH: serverFolder() },
    detached: true,
    stdio: [detached ? 'ignore' : 'pipe', log, log],
  });
  closeSync(log);
  if (server.stdin instanceof Socket) server.stdin.unref();
  return server;
}

function didNotStart(log: string): EmulatorError {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  const fix = last.includes('No module named') ? 'run: groundplan setup' : `see ${log}`;
  return new EmulatorError(`the emulator did not start: ${last}`, fix);
}
