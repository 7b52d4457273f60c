import { spawn, type ChildProcess } from 'node:child_process';
import { UserError } from '../core/errors';
import { hasCode } from './system-error';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How long a command that was asked to stop may take. */
const patienceMs = 5_000;

/**
 * Runs the command in a process group with all that it starts, and ends the group when our end of its standard input closes:
 * nothing outlives us, however we end.
 */
const supervisor = `
const [command, ...args] = JSON.parse(process.argv[1]);
const child = require('node:child_process').spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
process.on('SIGINT', () => undefined);
process.stdin.on('end', () => process.platform === 'win32' ? child.kill() : process.kill(-process.pid, 'SIGKILL')).resume();
child.on('error', ({ message }) => { console.error(message); process.exit(127); });
child.on('exit', (code) => process.exit(code ?? 1));
`;

/** Runs a command to its end, or until the signal stops it and all that it started. One that cannot be started has code 127. */
export async function runCommand({ command, args, cwd, env, signal }: Command): Promise<Finished> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ['--eval', supervisor, JSON.stringify([command, ...args])], {
    cwd, env: { ...env, NODE_OPTIONS: undefined }, detached: true, windowsHide: true, stdio: 'pipe',
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));

  let lastResort: NodeJS.Timeout | undefined;
  const stop = (): void => {
    killGroup(child, 'SIGINT');
    lastResort = setTimeout(() => { killGroup(child, 'SIGKILL'); }, patienceMs);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
      child.once('exit', () => { killGroup(child, 'SIGKILL'); });
    });
    signal.throwIfAborted();
    return { code: code ?? 1, ...output };
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(lastResort);
  }
}

/** Runs a command that must succeed and returns what it printed; says what failed, why, and how to mend it. */
export async function runOrExplain(command: Command, what: string, fix: string): Promise<string> {
  const { code, stdout, stderr } = await runCommand(command);
  if (code === 0) return stdout;
  throw new UserError(`${what} failed (exit code ${code})\n${lastLines(`${stdout}\n${stderr}`)}`, fix);
}

/** The end of a tool's output, indented, without the credentials that an address may carry. */
export function lastLines(output: string, count = 15): string {
  const lines = output.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');
  return lines.slice(-count).map((line) => `  ${line.replace(/\/\/[^/\s@]+@/g, '//***@')}`).join('\n');
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
