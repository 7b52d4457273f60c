import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AppliedOptions } from '../../../src/testkit';

/** What the owner does once its root is applied. */
export type Ending = 'waits' | 'exits' | 'fails' | 'destroys';

const source = (module: string): string => join(__dirname, '../../../src/testkit', module);

/** The command line of a program that applies a root. */
export function ownerCommand(options: AppliedOptions, ending: Ending): string[] {
  const script = `
    const { applied } = require(${JSON.stringify(source('index.ts'))}).terraform;
    const endings = {
      waits: () => setTimeout(() => {}, 300_000),
      exits: () => process.exit(3),
      fails: () => { throw new Error('a defect'); },
      destroys: (root) => root.destroy(),
    };
    applied(${JSON.stringify(options)}).then(
      (root) => process.stdout.write('applied\\n', () => setImmediate(() => endings[${JSON.stringify(ending)}](root))),
      (error) => { console.log(error.name); process.exit(9); },
    );
  `;
  return [process.execPath, '--require', require.resolve('tsx/cjs'), '--eval', script];
}

export interface Owner {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Once its root is applied. */
  readonly applied: Promise<void>;
  /** Exit code and signal. */
  readonly ended: Promise<readonly unknown[]>;
  /** What it has said until now. */
  output(): string;
}

/** A process that applies a root. */
export function startOwner(options: AppliedOptions, ending: Ending): Owner {
  const [command = '', ...args] = ownerCommand(options, ending);
  // A run of its own, not a part of this one.
  const { JEST_WORKER_ID: _, ...env } = process.env;
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const heard = new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('applied\n')) done();
    });
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, pid: child.pid ?? 0, applied: heard, ended: once(child, 'close'), output: () => said };
}

/** The processes that have to do with a project or its folders. */
export function processesOf(project: string): string[] {
  const all = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(project) && !/^\s*\d+\s+Z/.test(line));
}
