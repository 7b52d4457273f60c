import { inspect } from 'node:util';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import type { TerraformEvent } from '../../src/terraform';
import { scratchRoot } from './scratch-root';

const counter = `
variable "size" {
  type    = number
  default = 1
}
resource "terraform_data" "size" {
  input = var.size
}
resource "terraform_data" "rebuilt" {
  input = "fixed"
  lifecycle {
    replace_triggered_by = [terraform_data.size]
    precondition {
      condition     = var.size < 10
      error_message = "size must be below 10"
    }
  }
}
output "size" {
  value = terraform_data.size.output
}
`;

test('version tells product and number', async () => {
  const { product, version } = await terraform.version({});
  expect(['terraform', 'opentofu']).toContain(product);
  expect(version).toMatch(/^1\.\d+\.\d+/);
});

test('a root is initialized, planned, applied exactly as planned, read and destroyed', async () => {
  await using root = await scratchRoot({ 'main.tf': counter });
  const events: TerraformEvent[] = [];
  const onEvent = (event: TerraformEvent): void => void events.push(event);

  await terraform.init(root.at);
  await terraform.validate(root.at);
  const planned = await terraform.plan({ ...root.at, out: 'first.tfplan', vars: { size: 3 }, onEvent });
  expect(planned).toMatchObject({ changes: true, exitCode: 2, summary: { add: 2, change: 0, remove: 0 } });
  expect(events.filter(({ type }) => type === 'planned_change')).toEqual(
    expect.arrayContaining([expect.objectContaining({ address: 'terraform_data.size', action: 'create', resourceType: 'terraform_data' })]),
  );

  const { plan } = await terraform.show({ ...root.at, planFile: 'first.tfplan' });
  expect(plan.resource_changes.map(({ address }) => address).sort()).toEqual(['terraform_data.rebuilt', 'terraform_data.size']);
  const { text } = await terraform.showText({ ...root.at, planFile: 'first.tfplan' });
  expect(text).toContain('Plan: 2 to add, 0 to change, 0 to destroy.');

  const applied = await terraform.apply({ ...root.at, planFile: 'first.tfplan', onEvent });
  expect(applied).toMatchObject({ exitCode: 0, summary: { add: 2 }, outputs: { size: { sensitive: false, value: 3 } } });
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['apply_start', 'apply_complete', 'outputs', 'change_summary']));

  expect((await terraform.output(root.at)).outputs).toEqual({ size: { sensitive: false, type: 'number', value: 3 } });
  expect((await terraform.state(root.at)).addresses).toEqual(await terraform.stateList(root.at));
  expect(await terraform.plan({ ...root.at, vars: { size: 3 } })).toMatchObject({ changes: false, exitCode: 0 });

  const rebuild = await terraform.plan({ ...root.at, vars: { size: 4 }, out: 'rebuild.tfplan' });
  expect(rebuild.summary).toMatchObject({ add: 1, change: 1, remove: 1 });
  const { plan: rebuilding } = await terraform.show({ ...root.at, planFile: 'rebuild.tfplan' });
  expect(rebuilding.resource_changes.find(({ address }) => address === 'terraform_data.rebuilt')).toMatchObject({
    change: { actions: ['delete', 'create'] },
    action_reason: 'replace_by_triggers',
  });

  await terraform.destroy(root.at);
  expect(await terraform.stateList(root.at)).toEqual([]);
});

test('a root that was never applied has an empty state', async () => {
  await using root = await scratchRoot({ 'main.tf': counter });
  await terraform.init(root.at);
  expect(await terraform.stateList(root.at)).toEqual([]);
  expect((await terraform.state(root.at)).addresses).toEqual([]);
  expect((await terraform.output(root.at)).outputs).toEqual({});
});

test('options decide the plan: targets, replace, refresh only, destroy', async () => {
  await using root = await scratchRoot({ 'main.tf': counter });
  await terraform.init(root.at);
  const one = await terraform.plan({ ...root.at, targets: ['terraform_data.size'] });
  expect(one.summary.add).toBe(1);
  await terraform.apply({ ...root.at, parallelism: 1, lockTimeout: '1s' });
  const again = await terraform.plan({ ...root.at, replace: ['terraform_data.rebuilt'], refresh: false });
  expect(again.summary).toMatchObject({ add: 1, remove: 1 });
  expect((await terraform.plan({ ...root.at, refreshOnly: true })).changes).toBe(false);
  expect((await terraform.plan({ ...root.at, destroy: true })).summary.remove).toBe(2);
});

test('workspaces are made on demand, and a plan works in the one it is given', async () => {
  await using root = await scratchRoot({ 'main.tf': 'output "where" {\n  value = terraform.workspace\n}\n' });
  await terraform.init({ ...root.at, workspace: 'blue' });
  await terraform.workspaceSelectOrCreate({ ...root.at, workspace: 'blue' });
  await terraform.workspaceSelectOrCreate({ ...root.at, workspace: 'green' });
  await terraform.workspaceSelectOrCreate({ ...root.at, workspace: 'green' });
  const { outputs } = await terraform.apply({ ...root.at, workspace: 'blue' });
  expect(outputs['where']?.value).toBe('blue');
});

test('state moves into a backend that is written later, with settings that are not on the command line', async () => {
  await using root = await scratchRoot({ 'main.tf': counter });
  await terraform.init(root.at);
  await terraform.apply(root.at);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(root.dir, 'backend.tf'), 'terraform {\n  backend "local" {}\n}\n');
  const moved = await terraform.init({ ...root.at, migrateState: true, backendConfig: { path: 'elsewhere/kept.tfstate' } });
  expect(moved.command.join(' ')).not.toContain('elsewhere');
  expect(await terraform.stateList(root.at)).toEqual(['terraform_data.rebuilt', 'terraform_data.size']);
  expect(await readFile(join(root.dir, 'elsewhere/kept.tfstate'), 'utf8')).toContain('terraform_data');
});

test('an apply tells the outputs as they are then, the sensitive ones without values', async () => {
  await using root = await scratchRoot({
    'main.tf': 'output "key" {\n  value     = "hidden"\n  sensitive = true\n}\noutput "size" {\n  value = 1\n}\noutput "nothing" {\n  value = null\n}\n',
  });
  await terraform.init(root.at);
  const { outputs } = await terraform.apply(root.at);
  expect(outputs).toEqual({ key: { sensitive: true }, size: { sensitive: false, value: 1 } });
});

test('schemas of providers are data', async () => {
  await using root = await scratchRoot({ 'main.tf': counter });
  await terraform.init(root.at);
  expect(Object.keys((await terraform.providersSchema(root.at)).schemas)).toEqual(['terraform.io/builtin/terraform']);
});

describe('secrets', () => {
  const password = 'correct<horse>&"battery';
  const root = `
variable "password" {
  type      = string
  sensitive = true
}
resource "terraform_data" "holder" {
  input = var.password
  provisioner "local-exec" {
    command     = "printf '%s' \\"$PASSWORD\\""
    environment = { PASSWORD = var.password }
  }
  lifecycle {
    postcondition {
      condition     = self.output != "\${var.password}x"
      error_message = "the password is wrong"
    }
  }
}
output "password" {
  value     = var.password
  sensitive = true
}
`;
  const visible = (value: unknown): string => `${inspect(value, { depth: 20, maxStringLength: 1e7 })}${JSON.stringify(value)}`;
  const forms = [password, JSON.stringify(password).slice(1, -1), 'correct', 'battery'];

  test('a sensitive variable appears in no event, result or error, and in no argument', async () => {
    await using scratch = await scratchRoot({ 'main.tf': root });
    const events: TerraformEvent[] = [];
    const options = { ...scratch.at, vars: { password }, onEvent: (event: TerraformEvent): void => void events.push(event) };
    await terraform.init(scratch.at);
    const planned = await terraform.plan({ ...options, out: 'p.tfplan' });
    const applied = await terraform.apply({ ...options, planFile: 'p.tfplan' });
    const shown = await terraform.showText({ ...scratch.at, planFile: 'p.tfplan' });
    await expect(terraform.plan({ ...options, vars: { password: `${password}y`, unknown: 1 }, undeclaredVars: 'ignored' })).resolves.toBeDefined();
    const failed: unknown = await terraform
      .apply({ ...options, vars: { password }, replace: ['terraform_data.nothing['] })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(terraform.TerraformError);
    for (const said of [events, planned, applied, shown, failed]) for (const form of forms) expect(visible(said)).not.toContain(form);
  });

  test('what Terraform itself lets slip is masked where it is named as a secret', async () => {
    const command = 'echo $PASSWORD; echo $AWS_SECRET_ACCESS_KEY >&2; exit 3';
    const leaking = `
variable "password" { type = string }
resource "terraform_data" "leak" {
  input = var.password
  provisioner "local-exec" {
    command     = ${JSON.stringify(command)}
    environment = { PASSWORD = var.password }
  }
}
`;
    await using scratch = await scratchRoot({ 'main.tf': leaking });
    await terraform.init(scratch.at);
    const env = { ...scratch.at.env, AWS_SECRET_ACCESS_KEY: 'aws+secret/key&1' };
    const events: TerraformEvent[] = [];
    const failed: unknown = await terraform
      .apply({ ...scratch.at, env, vars: { password }, secrets: [password], onEvent: (event) => void events.push(event) })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(terraform.TerraformFailed);
    expect(visible(failed)).toContain('(sensitive)');
    for (const said of [events, failed]) for (const form of [...forms, 'aws+secret']) expect(visible(said)).not.toContain(form);
  });

  test('the file with the values is for this user alone and is gone afterwards', async () => {
    await using scratch = await scratchRoot({ 'main.tf': `
variable "password" {}
resource "terraform_data" "wait" {
  input = var.password
}
` });
    await terraform.init(scratch.at);
    const modes: number[] = [];
    const seen = terraform.plan({ ...scratch.at, vars: { password } });
    for (let i = 0; i < 200 && modes.length === 0; i += 1) {
      const names = await readdir(join(scratch.dir, '.terraform')).catch(() => []);
      for (const name of names.filter((it) => it.startsWith('private-'))) {
        const folder = join(scratch.dir, '.terraform', name);
        for (const file of await readdir(folder).catch(() => [])) {
          modes.push((await stat(folder)).mode & 0o777, (await stat(join(folder, file))).mode & 0o777);
        }
      }
      await new Promise((done) => setTimeout(done, 1));
    }
    expect((await seen).command.join(' ')).not.toContain(password);
    expect(modes).toEqual([0o700, 0o600]);
    expect((await readdir(join(scratch.dir, '.terraform'))).filter((name) => name.startsWith('private-'))).toEqual([]);
  });
});
