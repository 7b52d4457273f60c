import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions } from './emulator';
import { EmulatorError } from './errors';
import { runCommand } from './run-command';
import { EMULATORS, status, type EmulatorStatus } from './status';
import { stopEmulator } from './stop';

type Setup = Pick<EmulatorOptions, 'python' | 'account' | 'providers' | 'moduleRegistry' | 'port'>;

export interface StartOptions extends Setup {
  /** Keep the state for the next start under this name. */
  readonly keep?: boolean;
  /** Under this name it is listed and stopped. */
  readonly name?: string;
  /** Where the project keeps its emulators. */
  readonly folder?: string;
}

/** `groundplan emulator start`: an emulator that goes on until it is stopped. */
export async function emulatorStart({ name = 'default', folder = EMULATORS, ...setup }: StartOptions): Promise<Emulator> {
  if (!/^[a-z0-9][a-z0-9_-]*$/i.test(name)) throw new EmulatorError(`${name} cannot be the name of an emulator`, 'use letters, digits, - and _');
  return startEmulator({ ...setup, stateDir: join(folder, name), detached: true });
}

/** `groundplan emulator stop [NAME…]`: stop these, or all. Answers the names of those that ran. */
export async function emulatorStop({ names, folder = EMULATORS }: { names?: readonly string[]; folder?: string }): Promise<readonly string[]> {
  const known = await status(folder);
  const unknown = (names ?? []).filter((name) => !known.some((it) => it.name === name));
  if (unknown.length > 0) {
    throw new EmulatorError(`no emulator runs under the name ${unknown.join(', ')}`, `running: ${known.filter((it) => it.running).map((it) => it.name).join(', ') || 'none'}`);
  }
  const stopped = await Promise.all(known.filter((it) => names === undefined || names.includes(it.name)).map(async (it) => {
    return await stopEmulator(it.stateDir) ? [it.name] : [];
  }));
  return stopped.flat();
}

/** `groundplan emulator status`. */
export async function emulatorStatus({ folder = EMULATORS }: { folder?: string } = {}): Promise<readonly EmulatorStatus[]> {
  return status(folder);
}

/** `groundplan emulator run -- COMMAND`: a command against an emulator of its own. Answers the command's exit code. */
export async function emulatorRun({ command, args, folder = EMULATORS, ...setup }: Setup & { command: string; args: readonly string[]; folder?: string }): Promise<number> {
  const stateDir = join(folder, `run-${process.pid}`);
  try {
    await using emulator = await startEmulator({ ...setup, stateDir });
    return await runCommand(emulator, command, args);
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}
