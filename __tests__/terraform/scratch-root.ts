import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScratchRoot extends AsyncDisposable {
  readonly dir: string;
  /** Options for every run in it: no settings of the machine's user. */
  readonly at: { readonly dir: string; readonly env: Readonly<Record<string, string | undefined>> };
}

/** A root in a folder of its own with an empty Terraform CLI configuration. */
export async function scratchRoot(files: Readonly<Record<string, string>>): Promise<ScratchRoot> {
  const dir = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  const cli = join(dir, 'cli.tfrc');
  await writeFile(cli, '');
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  const env = { TF_CLI_CONFIG_FILE: cli, TF_WORKSPACE: undefined, CHECKPOINT_DISABLE: '1' };
  return {
    dir,
    at: { dir, env },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
