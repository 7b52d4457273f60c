import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import { scratchRoot } from './scratch-root';

async function failure<T extends terraform.TerraformError>(
  kind: abstract new (...args: never[]) => T,
  run: Promise<unknown>,
): Promise<T> {
  const error: unknown = await run.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  if (error instanceof kind) return error;
  throw new Error(`expected ${kind.name}, got ${String(error)}`);
}

test('an invalid root is told with file, line and block, by validate and by plan', async () => {
  await using root = await scratchRoot({ 'main.tf': 'resource "terraform_data" "a" {\n  inptu = 1\n}\n' });
  await terraform.init(root.at);
  for (const run of [terraform.validate(root.at), terraform.plan(root.at)]) {
    const error = await failure(terraform.InvalidConfiguration, run);
    expect(error.where).toBe('resource "terraform_data" "a"  main.tf:2');
    expect(error.message).toContain('Unsupported argument');
    expect(error.message).toContain('Did you mean "input"?');
    expect(error).toMatchObject({ code: 'invalid-configuration', exitCode: 1, dir: root.dir });
  }
});

test('an invalid root is told once by init, and as such', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "a" {\n  type = "string"\n}\n' });
  const error = await failure(terraform.InvalidConfiguration, terraform.init(root.at));
  expect(error.diagnostics).toMatchObject([{ summary: 'Invalid quoted type constraints', file: 'main.tf', line: 2 }]);
});

test('a value that its variable refuses is a condition that does not hold; a value that is missing is a fault of the configuration', async () => {
  const variable = `
variable "n" {
  type = number
  validation {
    condition     = var.n > 1
    error_message = "n is too small"
  }
}
`;
  await using root = await scratchRoot({ 'main.tf': variable });
  await terraform.init(root.at);
  expect((await failure(terraform.PreconditionFailed, terraform.plan({ ...root.at, vars: { n: 1 } }))).message).toContain('n is too small');
  expect((await failure(terraform.InvalidConfiguration, terraform.plan(root.at))).message).toContain('No value for required variable');
});

test('a precondition that does not hold is told as such', async () => {
  await using root = await scratchRoot({
    'main.tf': `
resource "terraform_data" "a" {
  lifecycle {
    precondition {
      condition     = terraform.workspace == "prod"
      error_message = "only in prod"
    }
  }
}
`,
  });
  await terraform.init(root.at);
  const error = await failure(terraform.PreconditionFailed, terraform.plan(root.at));
  expect(error.message).toContain('only in prod');
  expect(error.where).toContain('main.tf:5');
});

test('a provider that cannot be had is told as such', async () => {
  await using root = await scratchRoot({
    'main.tf': 'terraform {\n  required_providers {\n    x = { source = "example.invalid/a/x" }\n  }\n}\n',
  });
  expect((await failure(terraform.ProviderMissing, terraform.init(root.at))).message).toContain('example.invalid/a/x');
  await failure(terraform.ProviderMissing, terraform.plan(root.at));
});

test('a module that is not there is a fault of the configuration', async () => {
  await using root = await scratchRoot({ 'main.tf': 'module "a" {\n  source = "./nowhere"\n}\n' });
  await failure(terraform.InvalidConfiguration, terraform.init(root.at));
});

test('a failed provisioner names the resource, and what was done stays in the state', async () => {
  await using root = await scratchRoot({
    'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "exit 7"\n  }\n}\n',
  });
  await terraform.init(root.at);
  const error = await failure(terraform.TerraformFailed, terraform.apply(root.at));
  expect(error.where).toContain('terraform_data.a');
  expect(error.message).toContain('exit status 7');
  expect(await terraform.stateList(root.at)).toEqual(['terraform_data.a']);
});

test('a lock that another run holds is told with its holder, and can be released by its id', async () => {
  await using root = await scratchRoot({
    'main.tf': `
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "while [ ! -e go ]; do sleep 0.05; done"
  }
}
`,
  });
  await terraform.init(root.at);
  let begun = (): void => undefined;
  const working = new Promise<void>((done) => (begun = done));
  const first = terraform.apply({
    ...root.at,
    onEvent: ({ type }) => {
      if (type === 'provision_start') begun();
    },
  });
  await working;
  const error = await failure(terraform.StateLocked, terraform.plan(root.at));
  await writeFile(join(root.dir, 'go'), '');
  await first;
  expect(error.lock).toMatchObject({ operation: 'apply', path: 'terraform.tfstate' });
  expect(error.lock?.who).toMatch(/^\S+@\S+$/);
  expect(error.message).toContain(error.lock?.who);
  expect(error.fix).toContain(`force-unlock ${error.lock?.id ?? 'missing'}`);
  const unlocked = await failure(terraform.TerraformFailed, terraform.forceUnlock({ ...root.at, lockId: error.lock?.id ?? '' }));
  expect(unlocked.message).toContain('LocalState not locked');
});

test('waiting for a lock is possible', async () => {
  await using root = await scratchRoot({
    'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "sleep 1"\n  }\n}\n',
  });
  await terraform.init(root.at);
  const patiently = { ...root.at, lockTimeout: '30s' } as const;
  await expect(Promise.all([terraform.apply(patiently), terraform.apply(patiently)])).resolves.toHaveLength(2);
});

test('a binary that does not exist and a directory that does not exist are told', async () => {
  await using root = await scratchRoot({});
  const error = await failure(terraform.BinaryMissing, terraform.plan({ ...root.at, binary: 'no-such-terraform' }));
  expect(error.message).toContain('no-such-terraform cannot be started');
  await expect(terraform.plan({ ...root.at, dir: join(root.dir, 'nowhere') })).rejects.toThrow('there is no directory');
});
