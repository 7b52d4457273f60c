import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as terraform from '../../../src/terraform';
import { secretsIn, secretsInOutputs } from '../../../src/terraform/redaction';
import { scratchRoot } from '../scratch-root';

const password = 'correct<horse>&"battery';
const words = ['correct', 'horse', 'battery', Buffer.from(password).toString('base64').slice(0, 16), encodeURIComponent(password)];

/** All that a value shows to somebody who prints it. */
const visible = (value: unknown): string => `${inspect(value, { depth: 20, maxStringLength: null })}${JSON.stringify(value)}`;

const variable = 'variable "password" {\n  type      = string\n  sensitive = true\n}\n';

interface Told {
  readonly result: unknown;
  readonly log: readonly string[];
  readonly events: readonly unknown[];
}

/** Applies a root with the password, knowing no more of it than the root declares. */
async function applied(main: string, env: Readonly<Record<string, string>> = {}): Promise<Told> {
  await using root = await scratchRoot({ 'main.tf': variable + main });
  await terraform.init(root.at);
  const log: string[] = [];
  const events: unknown[] = [];
  const options = { ...root.at, env: { ...root.at.env, ...env }, vars: { password } };
  const secrets = await secretsIn(options);
  const run = terraform.apply({
    ...options,
    secrets,
    log: (line) => void log.push(line),
    onEvent: (event) => void events.push(event),
  });
  return { result: await run.catch((error: unknown) => error), log, events };
}

const expectNothing = (told: Told): void => {
  for (const part of [told.result, told.log.join('\n'), told.events]) {
    for (const word of words) expect(visible(part)).not.toContain(word);
  }
};

test('a sensitive variable that a provisioner prints, in any form, is in no result, event or log', async () => {
  const told = await applied(`
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command     = "printenv PASSWORD JSON URL B64; printenv JSON >&2; [ -n \\"$LONG\\" ] && echo $LONG"
    environment = {
      PASSWORD = nonsensitive(var.password)
      JSON     = nonsensitive(jsonencode({ a = jsonencode(var.password) }))
      URL      = nonsensitive("postgres://app:\${urlencode(var.password)}@db")
      B64      = nonsensitive(base64encode("user:\${var.password}"))
      LONG     = nonsensitive("at the end: \${var.password}")
    }
  }
}
`);
  expect(told.result).toMatchObject({ exitCode: 0, summary: { add: 1 } });
  expect(told.log.join('\n')).toContain('(local-exec): (sensitive)');
  expect(told.log.join('\n')).toContain('at the end: (sensitive)');
  expectNothing(told);
});

test('a sensitive variable in an error message is in no error and no log', async () => {
  const told = await applied(`
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = nonsensitive("echo '\${var.password}' >&2; exit 3")
  }
}
`);
  expect(told.result).toBeInstanceOf(terraform.TerraformFailed);
  expect(String(told.result)).toContain("echo '(sensitive)'");
  expectNothing(told);
});

test('a sensitive variable in what TF_LOG=debug writes is in no result and no log', async () => {
  const told = await applied(
    'resource "terraform_data" "a" {\n  input = nonsensitive(var.password)\n  provisioner "local-exec" {\n    command = "exit 3 # ${self.input}"\n  }\n}\n',
    { TF_LOG: 'trace' },
  );
  expect(told.log.join('\n')).toContain('[DEBUG]');
  expect(told.log.join('\n')).toContain('exit 3 # (sensitive)');
  expectNothing(told);
});

test('a private key that is made on the way goes, without that anybody knows its value', async () => {
  await using root = await scratchRoot({
    'main.tf': `
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "openssl genrsa 2048 2>/dev/null | tee one.pem; echo done; openssl genrsa 2048 2>/dev/null | tee two.pem >&2; exit 1"
  }
}
`,
  });
  await terraform.init(root.at);
  const log: string[] = [];
  const error: unknown = await terraform.apply({ ...root.at, log: (line) => void log.push(line) }).catch((it: unknown) => it);
  expect(error).toBeInstanceOf(terraform.TerraformFailed);
  expect(log.join('\n')).toContain('(local-exec): done');
  expect(log.join('\n')).toContain('(redacted: private key)');
  const shown = visible(error) + log.join('\n');
  for (const name of ['one.pem', 'two.pem']) {
    const lines = (await readFile(join(root.dir, name), 'utf8')).split('\n').filter((line) => line.length > 8 && !line.startsWith('-'));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(shown).not.toContain(line);
  }
});

test('the values of sensitive outputs are known after output', async () => {
  await using root = await scratchRoot({
    'main.tf': `
output "secret" {
  value     = { user = "known-user", words = ["known-word"] }
  sensitive = true
}
output "open" {
  value = "open"
}
`,
  });
  await terraform.init(root.at);
  await terraform.apply(root.at);
  const { outputs } = await terraform.output(root.at);
  expect(secretsInOutputs(outputs).sort()).toEqual(['known-user', 'known-word']);
});
