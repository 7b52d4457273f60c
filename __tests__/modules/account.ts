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
  /**
   * Applies the root of a module, and once more to see that nothing is left to do. `with` are other modules whose examples stand
   * in the same root: what belongs together waits for the provider once.
   */
  readonly applied: <Outputs>(
    name: ModuleName,
    options: Pick<AppliedOptions<Outputs>, 'outputs' | 'vars'> & { readonly with?: readonly ModuleName[] },
  ) => Promise<AppliedRoot<Outputs>>;
}

const region = 'ap-south-1';

/** What a Terraform team has: its own files, the examples from the modules' READMEs, the modules as they are synthesized. */
export function rootFiles(name: ModuleName, others: readonly ModuleName[] = []): Files {
  const own = join(__dirname, name);
  const terraform = readdirSync(own)
    .filter((file) => /\.(tf|yaml)$/.test(file))
    .map((file) => [file, readFileSync(join(own, file), 'utf8')] as const);
  const called = [name, ...others].flatMap((it) => [
    ...Object.entries(moduleFiles(modules[it].synthesize())).map(
      ([file, content]) => [`modules/${it}/${file}`, content] as const,
    ),
    [`example-${it}.tf`, readFileSync(join(projectRoot(), 'modules', it, 'example.tf'), 'utf8')] as const,
  ]);
  return Object.fromEntries([...terraform, ...called]);
}

export async function openAccount(): Promise<Account> {
  const emulator = await startEmulator({ account: '498735610795' });
  const client = { ...emulator.aws, region };
  return {
    client,
    cloud: aws.account(client),
    applied: (name, { with: others, ...options }) =>
      terraform.applyIdempotently({ ...emulator.terraform, files: rootFiles(name, others), ...options }),
    [Symbol.asyncDispose]: () => emulator.stop(),
  };
}
