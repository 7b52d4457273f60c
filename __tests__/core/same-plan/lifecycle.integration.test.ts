import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { equalPlans, type Files, terraform, type TerraformPlan } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';
import { moduleFiles } from '../../../src/synth/module-files';
import { Lifecycle } from './lifecycle/module';

/** What is changed after the first apply, by the name of a module call. */
const changes = {
  nothing: {},
  prefix: { prefix: 'b' },
  owner: { owner: 'somebody' },
  lead: { teams: { a: { lead: 'z' }, b: { lead: 'y' } } },
  generation: { generation: 2 },
} as const;
const names = Object.keys(changes) as readonly (keyof typeof changes)[];

const ours: Files = Object.fromEntries(
  Object.entries(moduleFiles(Lifecycle.synthesize())).map(([file, text]) => [`it/${file}`, text]),
);
const written: Files = { 'it/main.tf': readFileSync(join(__dirname, 'lifecycle/main.tf'), 'utf8') };

const root = (values: Readonly<Record<string, object>>): Files => ({
  'main.tf.json': { module: Object.fromEntries(names.map((name) => [name, { source: './it', ...values[name] }])) },
});

let plans: { readonly ours: TerraformPlan; readonly written: TerraformPlan };

beforeAll(async () => {
  // Nothing of AWS is made here; the emulator's settings tell where the random provider is.
  await using emulator = await startEmulator();
  plans = { ours: await secondPlan(ours, emulator), written: await secondPlan(written, emulator) };
}, 300_000);

async function secondPlan(module: Files, emulator: Emulator): Promise<TerraformPlan> {
  await using made = await terraform.applied({ ...emulator.terraform, files: { ...root({}), ...module } });
  await made.write(root(changes));
  return await made.plan();
}

test('every change does the same as with the twin in HCL, but for the random names of the first apply', () => {
  expect(plans.ours.resources).toHaveLength(7 * names.length);
  expect(equalPlans(plans.ours, plans.written, { ignore: ['id'] }).differences).toEqual([]);
});

test('the changes do what the module says', () => {
  const changing = (name: string): string[] =>
    plans.ours
      .inModule(`module.${name}`)
      .filter(({ action }) => action !== 'no-op')
      .map(({ address, action, order }) => `${address.replace(/^module\.\w+\./, '')} ${order ?? action}`)
      .sort();
  expect(changing('nothing')).toEqual([]);
  expect(changing('prefix')).toEqual(['random_pet.after delete-first', 'random_pet.careful create-first']);
  expect(changing('owner')).toEqual([]);
  expect(changing('lead')).toEqual(['random_pet.after delete-first', 'random_pet.this["a"] delete-first']);
  expect(changing('generation')).toEqual(['random_pet.followed delete-first', 'terraform_data.generation update']);
});

test('resources and outputs wait for the same ones', () => {
  expect(waiting(plans.ours)).toEqual(waiting(plans.written));
  expect(waiting(plans.ours)).toMatchObject({
    'random_pet.after': ['random_pet.followed', 'random_pet.this'],
    'output.name': ['random_pet.followed', 'random_pet.this'],
  });
});

const dependent = z.object({ depends_on: z.array(z.string()).default([]) });
const configuration = z.object({
  root_module: z.object({
    module_calls: z.object({
      nothing: z.object({
        module: z.object({
          resources: z.array(dependent.extend({ address: z.string() })),
          outputs: z.record(z.string(), dependent),
        }),
      }),
    }),
  }),
});

/** What is to stand before each resource and output, as the configuration says. */
function waiting({ json }: TerraformPlan): Record<string, readonly string[]> {
  const { resources, outputs } = configuration.parse(json.configuration).root_module.module_calls.nothing.module;
  return Object.fromEntries([
    ...resources.map(({ address, depends_on }) => [address, depends_on.sort()] as const),
    ...Object.entries(outputs).map(([name, { depends_on }]) => [`output.${name}`, depends_on.sort()] as const),
  ]);
}
