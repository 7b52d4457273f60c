import { groundplanFolder, setup, type EmulatorSetup, type StepEvent } from '../setup';
import type { EmulatorOptions } from './options';

/** All that a start needs besides the emulator's own folder. */
export interface Prepared {
  readonly binary: string;
  readonly python: string;
  readonly providers: EmulatorSetup['providers'];
  readonly moduleRegistry: EmulatorSetup['moduleRegistry'];
  /** Where providers from the registry are kept, for all emulators of the project. */
  readonly pluginCache: string;
}

const done = new Map<string, Promise<EmulatorSetup>>();

/** What was given, and from the project's set-up what was not. */
export async function prepare(options: EmulatorOptions, project: string): Promise<Prepared> {
  const { terraform, python, providers, moduleRegistry } = options;
  const { pluginCache } = groundplanFolder(project);
  if (terraform && python !== undefined && providers && moduleRegistry) {
    return { binary: terraform.path, python, providers, moduleRegistry, pluginCache };
  }
  const ready = await setUpOnce(project, providers === undefined, options.onStep ?? tellWork);
  return {
    binary: terraform?.path ?? ready.terraform.path,
    python: python ?? ready.python,
    providers: providers ?? ready.providers,
    moduleRegistry: moduleRegistry ?? ready.moduleRegistry,
    pluginCache,
  };
}

/** Looking that all is there still takes half a second: once a process is enough. */
function setUpOnce(project: string, withProviders: boolean, onStep: (event: StepEvent) => void): Promise<EmulatorSetup> {
  const key = `${project} ${String(withProviders)}`;
  const running = done.get(key) ?? setup({ root: project, withProviders, onStep });
  done.set(key, running);
  running.catch(() => done.delete(key));
  return running;
}

/** A first set-up takes minutes, in which nobody should wonder. */
function tellWork({ name, status, detail }: StepEvent): void {
  if (name !== 'another set-up' && status === 'started') process.stderr.write(`groundplan sets up: ${[name, detail].filter(Boolean).join(', ')}\n`);
}
