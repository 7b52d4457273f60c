import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/project-root';
import { type Emulator, startEmulator } from '../../src/emulator';
import { moduleFiles } from '../../src/synth/module-files';
import { type AppliedRoot, type Files, inScratch, type RootOptions, terraform } from '../../src/testkit';
import { options, prepared } from '../emulator/prepared';
import { type ModuleName, modules } from './all';

/** An emulated account in which modules are applied from the hand-written roots beside this file. */
export interface Account extends AsyncDisposable {
  /** For clients of the SDK. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { accessKeyId: string; secretAccessKey: string };
  };
  /** Terraform and its environment. */
  readonly terraform: Pick<RootOptions, 'binary' | 'env'>;
  /** Applies the root of a module, and once more to see that nothing is left to do. */
  applied(name: ModuleName, vars?: Readonly<Record<string, unknown>>): Promise<AppliedRoot<Record<string, unknown>>>;
}

/** What a Terraform team has: its own files, the example from the module's README, the module as it is synthesized. */
export function rootFiles(name: ModuleName): Files {
  const own = join(__dirname, name);
  const terraform = readdirSync(own)
    .filter((file) => /\.(tf|yaml)$/.test(file))
    .map((file) => [file, readFileSync(join(own, file), 'utf8')] as const);
  const module = Object.entries(moduleFiles(modules[name].synthesize())).map(
    ([file, text]) => [`modules/${name}/${file}`, text] as const,
  );
  return Object.fromEntries([
    ...terraform,
    ...module,
    ['example.tf', readFileSync(join(projectRoot(), 'modules', name, 'example.tf'), 'utf8')],
  ]);
}

export async function openAccount(): Promise<Account> {
  const ready = await prepared();
  const project = projectRoot();
  const folder = await inScratch({}, { project });
  const emulator: Emulator = await startEmulator(options(ready, join(folder.dir, 'emulator')));
  const at = { binary: ready.terraform.path, env: emulator.environment };
  return {
    client: { endpoint: emulator.url, region: 'ap-south-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    terraform: at,
    applied: (name, vars = {}) => terraform.applyIdempotently({ ...at, project, files: rootFiles(name), vars }),
    async [Symbol.asyncDispose]() {
      await emulator.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}
