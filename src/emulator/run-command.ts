import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import type { Emulator } from './emulator';
import { EmulatorError } from './errors';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Run a command against an emulator, with this process's input and output. Answers its exit code; 128 + number where a signal ended it. */
export async function runCommand(emulator: Emulator, command: string, args: readonly string[]): Promise<number> {
  const passOn = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to the command itself; a second one would make Terraform drop everything.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  // Before the command starts: a signal that comes in between would end us and leave it behind.
  for (const signal of PASSED_ON) process.on(signal, passOn);
  const child = spawn(command, args, { stdio: 'inherit', env: environmentFor(emulator) });
  try {
    return await new Promise<number>((done, failed) => {
      child.on('error', (error) => { failed(new EmulatorError(`${command} cannot be started: ${error.message}`, 'check its name and PATH', { cause: error })); });
      child.on('exit', (code, signal) => { done(code ?? 128 + (signal ? constants.signals[signal] : 0)); });
    });
  } finally {
    for (const signal of PASSED_ON) process.off(signal, passOn);
  }
}

/** Terraform that set-up downloaded is found too, where PATH has none. */
function environmentFor({ environment, terraform }: Emulator): NodeJS.ProcessEnv {
  return { ...process.env, ...environment, PATH: [process.env.PATH, dirname(terraform.binary)].filter(Boolean).join(delimiter) };
}
