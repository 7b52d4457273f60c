import type { EmulatorOptions } from '../../src/emulator';
import { setup, type EmulatorSetup } from '../../src/setup';

/** What set-up has made ready for an emulator; fast where it was done before. */
export function prepared(): Promise<EmulatorSetup> {
  return setup({ root: process.cwd() });
}

/** An emulator of the account of meCove, for a folder. */
export function options({ terraform, python, providers, moduleRegistry }: EmulatorSetup, stateDir: string): EmulatorOptions {
  return { terraform, python, providers, moduleRegistry, account: '498735610795', stateDir };
}
