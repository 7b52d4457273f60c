import { spawn } from 'node:child_process';
import { UserError } from '../core/errors';

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

/** How long a child that was asked to stop may take. */
const patienceMs = 5_000;

/** Runs a command to its end. Rejects only where it cannot be started, or was stopped by the signal. */
export async function runCommand({ command, args, cwd, env, signal }: Command): Promise<Finished> {
  signal.throwIfAborted();
  const finished = await new Promise<Finished>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));

    let lastResort: NodeJS.Timeout | undefined;
    // SIGINT, as Ctrl-C: build tools pass it on to the processes that they started.
    const stop = (): void => {
      child.kill('SIGINT');
      lastResort = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    const done = (): void => {
      signal.removeEventListener('abort', stop);
      clearTimeout(lastResort);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code) => {
      done();
      resolve({ code: code ?? 1, ...output });
    });
  });
  signal.throwIfAborted();
  return finished;
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
