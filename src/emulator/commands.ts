import { join, resolve } from 'node:path';
import { actionsOf, callsAt, type RecordedCall } from './calls';
import type { Emulator } from './emulator';
import { EmulatorError } from './errors';
import type { EmulatorOptions } from './options';
import { ownFolder, removeOwnFolder } from './own-folder';
import { filesIn } from './record';
import { runCommand } from './run-command';
import { startEmulator } from './start';
import { EMULATORS, status, type EmulatorStatus } from './status';
import { stopEmulator } from './stop';

type Given = Omit<EmulatorOptions, 'stateDir' | 'detached'>;

/** Where the project keeps its emulators; `.groundplan/emulators` in the working directory by default. */
interface InFolder {
  readonly folder?: string | undefined;
}

export interface StartOptions extends Given, InFolder {
  /** Under this name it is listed and stopped; `default` by default. */
  readonly name?: string;
}

export interface RunOptions extends Omit<Given, 'keep'>, InFolder {
  readonly command: string;
  readonly args: readonly string[];
}

/** What an emulator was asked. */
export interface CalledActions {
  readonly calls: readonly RecordedCall[];
  /** IAM actions, sorted, each once. */
  readonly actions: readonly string[];
}

/** `groundplan emulator start`: an emulator that goes on until it is stopped. */
export async function emulatorStart({ name = 'default', folder = EMULATORS, ...given }: StartOptions = {}): Promise<Emulator> {
  if (!/^[a-z0-9][a-z0-9_-]*$/i.test(name)) throw new EmulatorError(`${name} cannot be the name of an emulator`, 'use letters, digits, - and _');
  return startEmulator({ ...given, stateDir: join(folder, name), detached: true });
}

/** `groundplan emulator stop [NAME…]`: stop these, or all. Answers the names of those that ran. */
export async function emulatorStop({ names, folder }: InFolder & { readonly names?: readonly string[] } = {}): Promise<readonly string[]> {
  const known = await status(folder);
  for (const name of names ?? []) named(name, known);
  const stopped = await Promise.all(known.filter((it) => names === undefined || names.includes(it.name)).map(async (it) => {
    return await stopEmulator(it.stateDir) ? [it.name] : [];
  }));
  return stopped.flat();
}

/** `groundplan emulator status`. */
export async function emulatorStatus({ folder }: InFolder = {}): Promise<readonly EmulatorStatus[]> {
  return status(folder);
}

/** `groundplan emulator calls [NAME]`: what an emulator that runs was asked since its start. */
export async function emulatorCalls({ name = 'default', folder }: InFolder & { readonly name?: string } = {}): Promise<CalledActions> {
  const { url, stateDir } = named(name, (await status(folder)).filter((it) => it.running));
  const calls = await callsAt({ url, logFile: filesIn(stateDir).log });
  return { calls, actions: actionsOf(calls) };
}

/** `groundplan emulator run -- COMMAND`: a command against an emulator of its own. Answers the command's exit code. */
export async function emulatorRun({ command, args, folder = EMULATORS, ...given }: RunOptions): Promise<number> {
  const stateDir = ownFolder(resolve(folder));
  try {
    await using emulator = await startEmulator({ ...given, stateDir });
    return await runCommand(emulator, command, args);
  } finally {
    removeOwnFolder(stateDir);
  }
}

function named(name: string, known: readonly EmulatorStatus[]): EmulatorStatus {
  const found = known.find((it) => it.name === name);
  if (found !== undefined) return found;
  const running = known.filter((it) => it.running).map((it) => it.name).join(', ');
  throw new EmulatorError(`no emulator runs under the name ${name}`, `running: ${running || 'none'}`);
}
