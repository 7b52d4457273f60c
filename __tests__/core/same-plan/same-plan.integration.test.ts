import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { equalPlans, type Files, terraform, type TerraformPlan } from 'groundplan/testkit';
import { moduleFiles } from '../../../src/synth/module-files';
import { parts } from './parts';

/** The calls of all parts with all their sets of variables: one root, so that Terraform plans once for each of two twins. */
const calls = Object.entries(parts).flatMap(([name, { module, sets }]) =>
  Object.entries(sets).map(([set, variables]) => ({
    name,
    set,
    call: `${name}-${set}`,
    variables,
    sensitive: Object.values(module.synthesize().outputs).some((it) => it.sensitive === true),
  })),
);

type Twin = (name: string) => Files;

const ours: Twin = (name) => {
  const module = parts[name]?.module.synthesize();
  return Object.fromEntries(
    Object.entries(module ? moduleFiles(module) : {}).map(([file, text]) => [`modules/${name}/${file}`, text]),
  );
};
const written: Twin = (name) =>
  Object.fromEntries(
    ['main.tf', ...(parts[name]?.files ?? [])].map((file) => [
      `modules/${name}/${file}`,
      readFileSync(join(__dirname, name, file), 'utf8'),
    ]),
  );

const root = {
  terraform: {
    required_providers: {
      aws: { source: 'hashicorp/aws', version: '5.100.0' },
      random: { source: 'hashicorp/random', version: '3.7.2' },
    },
  },
  provider: { aws: { region: 'eu-central-1' } },
  module: Object.fromEntries(
    calls.map(({ call, name, variables }) => [call, { source: `./modules/${name}`, ...asLiterals(variables) }]),
  ),
  // What a module gives out is part of the plan, too: whether it is known, and whether it is a secret.
  output: Object.fromEntries(calls.map(({ call, sensitive }) => [call, { value: `\${module.${call}}`, sensitive }])),
};

/** Values in JSON syntax are templates. */
function asLiterals(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value).replace(/[$%](?=\{)/g, (sign) => sign + sign)) as Record<string, unknown>;
}

let plans: { readonly ours: Plan; readonly written: Plan };

beforeAll(async () => {
  await using emulator = await startEmulator({ region: 'eu-central-1' });
  plans = { ours: await planOf(ours, emulator), written: await planOf(written, emulator) };
}, 300_000);

async function planOf(twin: Twin, emulator: Emulator): Promise<Plan> {
  const modules = Object.assign({}, ...Object.keys(parts).map(twin)) as Files;
  return (await terraform.planned({ ...emulator.terraform, files: { 'main.tf.json': root, ...modules } })).json;
}

type Plan = TerraformPlan['json'];

/** The part of a plan that is one call's. */
function planOfCall({ resource_changes, ...plan }: Plan, call: string): Plan {
  return { ...plan, resource_changes: resource_changes.filter(({ address }) => address.startsWith(`module.${call}.`)) };
}

test.each(calls)('$name with the values "$set" plans as its twin in HCL', ({ call }) => {
  const [one, other] = [planOfCall(plans.ours, call), planOfCall(plans.written, call)];
  expect(one.resource_changes.filter(({ mode }) => mode === 'managed')).not.toEqual([]);
  expect(equalPlans(one, other).differences).toEqual([]);
  expect(one.output_changes[call]).toEqual(other.output_changes[call]);
});
