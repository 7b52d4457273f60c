import { terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { destructiveStateful, readPlan, renderSummary, summarize } from '../../src/review';
import { env } from '../testkit/root/fixtures';

const first = 'correct-horse-battery';
const second = 'staple-of-another-day';

/** The secret stands in an input, in what repeats it, inside a sentence, in a map, and in outputs. */
const root = `
variable "password" {
  type      = string
  sensitive = true
}
variable "pin" {
  type      = number
  sensitive = true
}
resource "terraform_data" "input" {
  input = { password = var.password, pin = var.pin, visible = "seen" }
}
resource "terraform_data" "trigger" {
  triggers_replace = [var.password]
  input            = "mysql://admin:\${var.password}@host"
}
output "url" {
  value     = "mysql://admin:\${var.password}@host"
  sensitive = true
}
output "size" {
  value = 1
}
`;

test('no sensitive value of a real plan is in the summary, neither as text nor as data', async () => {
  await using made = await terraform.applied({ env, files: { 'main.tf': root }, vars: { password: first, pin: 918273 } });
  await made.write({ 'more.tf': 'resource "terraform_data" "new" {\n  input = nonsensitive(var.password)\n}\n' });
  await terraform.plan({ ...made.options, vars: { password: second, pin: 645546 }, out: 'p.tfplan' });
  const { json } = await terraform.show({ ...made.options, planFile: 'p.tfplan' });
  for (const secret of [first, second, '918273', '645546']) expect(json).toContain(secret);

  const plan = readPlan(json);
  const summary = summarize(plan);
  const said = [renderSummary(summary), JSON.stringify(summary), JSON.stringify(destructiveStateful(plan))].join('\n');
  for (const secret of [first, second, '918273', '645546']) expect(said).not.toContain(secret);
  expect(said).toContain('terraform_data.trigger');
  expect(summary.resources.find(({ address }) => address === 'terraform_data.trigger')).toMatchObject({
    action: 'replace',
    forcedBy: [{ before: expect.stringContaining('(sensitive value)') as string }],
  });
});

test('a removed resource is told as an orphan, a moved one as moved, a forgotten one as kept', async () => {
  const first = ['a', 'b', 'c'].map((name) => `resource "terraform_data" "${name}" {}\n`).join('');
  await using made = await terraform.applied({ env, files: { 'main.tf': first } });
  await made.write({ 'main.tf': `
resource "terraform_data" "renamed" {}
moved {
  from = terraform_data.a
  to   = terraform_data.renamed
}
removed {
  from = terraform_data.b
  lifecycle {
    destroy = false
  }
}
` });
  const { resources } = summarize((await made.plan()).json);
  expect(Object.fromEntries(resources.map(({ address, action, reason }) => [address, [action, reason]]))).toEqual({
    'terraform_data.renamed': ['move', undefined],
    'terraform_data.b': ['forget', 'it is no longer in the configuration'],
    'terraform_data.c': ['delete', 'it is no longer in the configuration'],
  });
});
