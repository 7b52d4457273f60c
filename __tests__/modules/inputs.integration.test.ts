import { join } from 'node:path';
import { projectRoot } from '../../src/core/project-root';
import { type Emulator, startEmulator } from '../../src/emulator';
import { moduleFiles } from '../../src/synth/module-files';
import { inScratch, type RootOptions, type Scratch } from '../../src/testkit';
import { init, plan, TerraformError, validate } from '../../src/terraform';
import { options, prepared } from '../emulator/prepared';
import { type ModuleName, modules } from './all';
import { brokenInputs, names } from './all-broken';
import { called, type Values } from './broken-inputs';

let folder: Scratch;
let emulator: Emulator;
let binary: string;

beforeAll(async () => {
  const ready = await prepared();
  binary = ready.terraform.path;
  folder = await inScratch({}, { project: projectRoot() });
  emulator = await startEmulator(options(ready, join(folder.dir, 'emulator')));
}, 300_000);

afterAll(async () => {
  await emulator.stop();
  await folder[Symbol.asyncDispose]();
});

type Judge = (options: RootOptions) => Promise<unknown>;

/** What Terraform says to calls of every module with these values, and with good ones. */
async function refusals(judge: Judge, examples: readonly Example[]): Promise<string[]> {
  const module = ({ name, values }: Pick<Example, 'name' | 'values'>) => ({
    source: `./modules/${name}`,
    ...called(name, { ...brokenInputs[name].good, ...values }).args,
  });
  const calls = [...examples, ...names.map((name) => ({ name, values: {} }))].map((it, i) => [`call_${i}`, module(it)]);
  const files = names.flatMap((name) =>
    Object.entries(moduleFiles(modules[name].synthesize())).map(([file, text]) => [`modules/${name}/${file}`, text] as const),
  );
  await using scratch = await inScratch(
    {
      ...Object.fromEntries(files),
      'main.tf.json': { provider: { aws: { region: 'ap-south-1' } }, module: Object.fromEntries(calls) as object },
    },
    { project: projectRoot() },
  );
  const terraform = { dir: scratch.dir, binary, env: emulator.environment };
  await init({ ...terraform, backend: false });
  try {
    await judge(terraform);
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
  expect(await refusals(validate, examples('broken', 'checked'))).toEqual(
    examples('broken', 'checked')
      .map((it) => it.message)
      .sort(),
  );
}, 300_000);

test('inputs that do not go together are refused with their message, and nothing else is', async () => {
  expect(await refusals(plan, examples('together'))).toEqual(
    examples('together')
      .map((it) => it.message)
      .sort(),
  );
}, 300_000);
