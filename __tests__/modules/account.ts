import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AwsAccess, startEmulator } from 'groundplan/emulator';
import { type AppliedOptions, type AppliedRoot, aws, type Files, terraform } from 'groundplan/testkit';
import { projectRoot } from '../../src/core/project-root';
import { moduleFiles } from '../../src/synth/module-files';
import { type ModuleName, modules } from './all';

/** An emulated account in which modules are applied from the hand-written roots beside this file. */
export interface Account extends AsyncDisposable {
  readonly cloud: aws.Account;
  /** For clients of the SDK, to do what the kit only reads. */
  readonly client: AwsAccess & { readonly region: string };
  /** Applies the root of a module, and once more to see that nothing is left to do. */
  readonly applied: <Outputs>(
    name: ModuleName,
    options: Pick<AppliedOptions<Outputs>, 'outputs' | 'vars'>,
  ) => Promise<AppliedRoot<Outputs>>;
}

const region = 'ap-south-1';

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
  const emulator = await startEmulator({ account: '498735610795' });
  const client = { ...emulator.aws, region };
  return {
    client,
    cloud: aws.account(client),
    applied: (name, options) => terraform.applyIdempotently({ ...emulator.terraform, files: rootFiles(name), ...options }),
    [Symbol.asyncDispose]: () => emulator.stop(),
  };
}
