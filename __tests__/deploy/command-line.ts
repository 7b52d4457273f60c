import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/project-root';
import type { Storage } from './storage';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<Ended>;
}

/** Starts the command line as a process of its own, without a terminal. */
export function start(storage: Storage, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [bundle(storage), ...args], { env: environment(storage, env), stdio: ['ignore', 'pipe', 'pipe'] });
  storage.atEnd(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  const ended = once(child, 'close').then(([code]): Ended => ({ code: typeof code === 'number' ? code : null, stdout, stderr }));
  return { process: child, pid: child.pid ?? 0, ended };
}

export const groundplan = (storage: Storage, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> => start(storage, args, env).ended;

/** The same on a terminal. `keys`: what is typed once a text has been seen. */
export async function onTerminal(storage: Storage, args: readonly string[], keys: readonly (readonly [seen: string, typed: string])[]): Promise<Omit<Ended, 'stderr'>> {
  const python = join(projectRoot(), '.groundplan/venv/bin/python');
  const child = spawn(python, [join(__dirname, 'on_terminal.py'), JSON.stringify(keys), process.execPath, bundle(storage), ...args], {
    env: environment(storage, {}), stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  return { code, stdout };
}

function environment(storage: Storage, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ...storage.env, TEST_ROOTS: join(storage.folder, 'roots'), TEST_TERRAFORM: storage.binary, ...more };
}

/** The program as one file, so that it starts as fast as the real one. */
function bundle({ folder }: Storage): string {
  const file = join(folder, 'groundplan.js');
  if (!existsSync(file)) {
    const given = ['--bundle', '--platform=node', '--target=node20', '--external:@aws-sdk/*', '--log-level=error', `--outfile=${file}`];
    execFileSync(join(projectRoot(), 'node_modules/.bin/esbuild'), [join(__dirname, 'groundplan.ts'), ...given]);
  }
  return file;
}
