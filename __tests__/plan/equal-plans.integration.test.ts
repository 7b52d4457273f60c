import { env } from '../testkit/root/fixtures';
import { realPlan } from './real-plan';
import { equalPlans, terraform } from '../../src/testkit';
import type { Plan } from '../../src/terraform';

async function planOf(main: string | object, more: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const files = {
    [typeof main === 'string' ? 'main.tf' : 'main.tf.json']: main,
    ...more,
  };
  return (await terraform.planned({ files, env })).json;
}

const written = `
resource "terraform_data" "first" {
  input = { port = 5432, names = ["a", "b"] }
}
resource "terraform_data" "second" {
  input = terraform_data.first.id
}
`;

test('the same root in HCL, in JSON and in a module plans the same', async () => {
  const json = {
    resource: {
      terraform_data: {
        first: { input: { port: 5432, names: ['a', 'b'] } },
        second: { input: '${terraform_data.first.id}' },
      },
    },
  };
  const [hcl, fromJson, inModule] = await Promise.all([
    planOf(written),
    planOf(json),
    planOf('module "it" {\n  source = "./it"\n}\n', { 'it/main.tf': written }),
  ]);
  expect(equalPlans(hcl, fromJson).differences).toEqual([]);
  expect(equalPlans(hcl, inModule).equal).toBe(false);
  expect(equalPlans(hcl, inModule, { addresses: (address) => address.replace('module.it.', '') }).differences).toEqual([]);
  expect(equalPlans(hcl, inModule, { addresses: 'ignored' }).differences).toEqual([]);
});

test('differences are told by address and path, with the unknown and without the sensitive', async () => {
  const [a, b] = await Promise.all([
    planOf(`
resource "terraform_data" "it" {
  input = { port = 1, id = terraform_data.other.id, key = sensitive("hidden-one") }
}
resource "terraform_data" "other" {}
`),
    planOf(`
resource "terraform_data" "it" {
  input = { port = 2, id = "known", key = sensitive("hidden-two") }
}
resource "terraform_data" "more" {
  input = 1
}
`),
  ]);
  expect(equalPlans(a, b).differences).toEqual([
    'terraform_data.it: input.id is (known after apply) / "known"',
    'terraform_data.it: input.key is (sensitive value) / (sensitive value)',
    'terraform_data.it: input.port is 1 / 2',
    'terraform_data.more is only in the second plan',
    'terraform_data.other is only in the first plan',
  ]);
  expect(equalPlans(a, b, { ignore: ['input', 'terraform_data.output'] }).differences).toEqual([
    'terraform_data.more is only in the second plan',
    'terraform_data.other is only in the first plan',
  ]);
});

test('without addresses each resource meets the one that is most like it', async () => {
  const list = (...inputs: number[]): string => {
    const resource = (input: number, i: number): string =>
      `resource "terraform_data" "r${String(i)}" {\n  input = { kind = ${String(input)}, group = ${String(input > 5)} }\n}\n`;
    return inputs.map(resource).join('');
  };
  const [a, b] = await Promise.all([planOf(list(1, 2, 9)), planOf(list(8, 2, 1))]);
  const { differences } = equalPlans(a, b, { addresses: 'ignored' });
  expect(differences).toEqual(['terraform_data.r2 / terraform_data.r0: input.kind is 9 / 8']);
});

test('the same attributes made sensitive differ, and so do other actions on the same attributes', async () => {
  const root = (more: string, input = '"a"'): { 'main.tf': string } => ({
    'main.tf': `resource "terraform_data" "it" {\n  input = ${input}\n  ${more}\n}\n`,
  });
  const plan = async (now: { 'main.tf': string }): Promise<Plan> => (await realPlan({ before: root(''), now })).plan;
  const [update, sensitive, replaced] = await Promise.all([
    plan(root('', '"b"')),
    plan(root('', 'sensitive("b")')),
    realPlan({ before: root(''), now: root('', '"b"'), replace: ['terraform_data.it'] }),
  ]);
  expect(equalPlans(update, sensitive, { ignore: ['id'] }).differences).toEqual([
    'terraform_data.it: input is not sensitive / sensitive',
  ]);
  expect(equalPlans(update, replaced.plan, { ignore: ['id'] }).differences).toEqual([
    'terraform_data.it: action is update / replace delete-first',
  ]);
});

test('a resource that one plan destroys and the other leaves alone differs', async () => {
  const both = 'resource "terraform_data" "a" {}\nresource "terraform_data" "b" {}\n';
  const [one, other] = await Promise.all(
    [both, 'resource "terraform_data" "a" {}\n'].map(async (now) => realPlan({ before: { 'main.tf': both }, now: { 'main.tf': now } })),
  );
  if (one === undefined || other === undefined) throw new Error('two plans were made');
  expect(equalPlans(one.plan, other.plan, { ignore: ['id'] }).differences).toEqual([
    'terraform_data.b: action is no-op / delete',
  ]);
});
