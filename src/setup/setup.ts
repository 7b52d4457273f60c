import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SetupContext, StepEvent } from './context';
import { groundplanFolder, type Folder } from './folder';
import { lock } from './lock';
import { motoStep } from './moto';
import { ownSources } from './own-sources';
import type { ModuleRegistry, ProviderSource } from './provider-source';
import { registryHost } from './providers/package';
import { provideProviders } from './providers/provide';
import { SetupRecord } from './record';
import { moduleRegistryStep } from './registry';
import { runStep } from './step';
import { provideTerraform } from './terraform/provide';
import type { TerraformBinary } from './terraform/version';
import { provideTestTools } from './test-tools';

/** How much is set up: `terraform` for AWS alone; `emulator` also for the emulator; `tools` also for our own tests. */
export type Part = 'terraform' | 'emulator' | 'tools';

export interface SetupOptions {
  /** Folder of the project; all is written below its `.groundplan`. */
  readonly root: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `emulator` unless said otherwise. */
  readonly parts?: Part;
  /** `false`: whoever uses the emulator brings providers of their own. */
  readonly withProviders?: boolean;
  /** Ask again what the network offers, and do everything anew. */
  readonly refresh?: boolean;
  /** Stops the set-up and the processes that it started. */
  readonly signal?: AbortSignal;
  readonly onStep?: (event: StepEvent) => void;
}

/** What is there after set-up. */
export interface Setup {
  readonly root: string;
  readonly folder: Folder;
  readonly terraform: TerraformBinary;
}

/** What the emulator needs besides. */
export interface EmulatorSetup extends Setup {
  readonly providers: readonly ProviderSource[];
  readonly moduleRegistry: ModuleRegistry;
  /** Python of the virtual environment that has moto. */
  readonly python: string;
}

/** Makes everything ready, once: a second run only looks that it is still there. */
export async function setup(options: SetupOptions & { readonly parts: 'terraform' }): Promise<Setup>;
export async function setup(options: SetupOptions): Promise<EmulatorSetup>;
export async function setup(options: SetupOptions): Promise<Setup | EmulatorSetup> {
  const { env = process.env, parts = 'emulator', refresh = false, onStep = () => undefined } = options;
  const root = resolve(options.root);
  const folder = groundplanFolder(root);
  // One part that fails stops the others.
  const failed = new AbortController();
  const signal = options.signal === undefined ? failed.signal : AbortSignal.any([options.signal, failed.signal]);

  const release = await locked(folder, signal, onStep);
  try {
    if (refresh) rmSync(folder.record, { force: true });
    rmSync(folder.temporary, { recursive: true, force: true });
    const context = { root, folder, env, signal, onStep, record: new SetupRecord(folder.record), sources: ownSources() };
    const terraform = await provideTerraform(context);
    const ready: Setup = { root, folder, terraform };
    return parts === 'terraform' ? ready : { ...ready, ...(await provideEmulator(terraform, { ...options, parts }, context, failed)) };
  } finally {
    rmSync(folder.temporary, { recursive: true, force: true });
    release();
  }
}

async function provideEmulator(
  terraform: TerraformBinary,
  { parts, withProviders = true }: Pick<SetupOptions, 'withProviders'> & { readonly parts: 'emulator' | 'tools' },
  context: SetupContext,
  failed: AbortController,
): Promise<Omit<EmulatorSetup, keyof Setup>> {
  mkdirSync(context.folder.pluginCache, { recursive: true });
  const providers = withProviders ? provideProviders(terraform, context) : Promise.resolve([]);
  const moduleRegistry = runStep(moduleRegistryStep(registryHost[terraform.product]), context);
  const moto = runStep(motoStep(context), context);
  const tools = parts === 'tools' ? moto.then(() => provideTestTools(context)) : Promise.resolve();
  const all = [providers, moduleRegistry, moto, tools];
  try {
    await Promise.all(all);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(all);
    throw error;
  }
  return { providers: await providers, moduleRegistry: await moduleRegistry, python: (await moto).python };
}

async function locked(folder: Folder, signal: AbortSignal, onStep: (event: StepEvent) => void): Promise<() => void> {
  const started = performance.now();
  const name = 'another set-up';
  const holders: string[] = [];
  const told = (status: StepEvent['status'], detail: string): void => {
    onStep({ name, status, ms: Math.round(performance.now() - started), detail });
  };
  const release = await lock(folder.lock, {
    signal,
    onWait: (holder) => {
      holders.push(holder);
      told('started', `waiting for ${holder}`);
    },
  });
  if (holders.length > 0) told('finished', '');
  return release;
}
