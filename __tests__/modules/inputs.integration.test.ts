import { inScratch, type RunOptions, terraform, TerraformError } from 'groundplan/testkit';
import { projectRoot } from '../../src/core/project-root';
import { setup } from '../../src/setup';
import { moduleTexts } from '../../src/synth/module-files';
import { type ModuleName, modules } from './all';
import { brokenInputs, names } from './all-broken';
import { called, type Values } from './broken-inputs';

let binary: string;
beforeAll(async () => {
  binary = (await setup({ root: projectRoot(), parts: 'terraform' })).terraform.path;
}, 300_000);

type Judge = (options: RunOptions) => Promise<unknown>;

/** What Terraform says to calls of every module with these values, and with good ones. */
async function refusals(judge: Judge, examples: readonly Example[]): Promise<string[]> {
  const module = ({ name, values }: Pick<Example, 'name' | 'values'>) => ({
    source: `./modules/${name}`,
    ...called(name, { ...brokenInputs[name].good, ...values }).args,
  });
  const calls = [...examples, ...names.map((name) => ({ name, values: {} }))].map((it, i) => [
    // A file of its own: Terraform shows the place of each error.
    `call_${i}.tf.json`,
    { module: { [`call_${i}`]: module(it) } },
  ] as const);
  // What an input must be stands in this file alone; without resources no provider is needed.
  const files = names.map(
    (name) => [`modules/${name}/variables.tf.json`, moduleTexts(modules[name].synthesize())['variables.tf.json'] ?? ''] as const,
  );
  await using scratch = await inScratch({ ...Object.fromEntries(files), ...Object.fromEntries(calls) });
  const root = { binary, dir: scratch.dir };
  await terraform.init({ ...root, backend: false });
  try {
    await judge(root);
    return [];
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    return error.diagnostics
      .filter((it) => it.severity === 'error')
      .map((it) => it.detail.split('\n')[0] ?? '')
      .sort();
  }
}

interface Example {
  readonly name: ModuleName;
  readonly values: Values;
  readonly message: string;
}

const examples = (...kinds: readonly ('broken' | 'checked' | 'together')[]): Example[] =>
  names.flatMap((name) =>
    kinds.flatMap((kind) => brokenInputs[name][kind] ?? []).map(([values, message]) => ({ name, values, message })),
  );

test('every broken input is refused with its message, and nothing else is', async () => {
  expect(await refusals(terraform.validate, examples('broken', 'checked'))).toEqual(
    examples('broken', 'checked')
      .map((it) => it.message)
      .sort(),
  );
}, 300_000);

test('inputs that do not go together are refused with their message, and nothing else is', async () => {
  expect(await refusals(terraform.plan, examples('together'))).toEqual(
    examples('together')
      .map((it) => it.message)
      .sort(),
  );
}, 300_000);
