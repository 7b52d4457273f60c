import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn, secretsInOutputs, type SecretSources, sensitiveVariables } from '../../../src/terraform/redaction';

async function folder(files: Readonly<Record<string, string | object>>): Promise<{ dir: string } & AsyncDisposable> {
  const dir = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) };
}

const hcl = `
# variable "commented" { sensitive = true }
/* variable "commented2" {
  sensitive = true
} */
variable "plain" { default = "open" }
variable "false" {
  sensitive = false
}
variable "text" {
  description = "closing } and \\" quote, \${"}"} # no comment"
  type        = string
  sensitive   = true # really
  validation {
    condition     = length(var.text) > 2
    error_message = "no } \${var.plain}"
  }
}
variable "nested" {
  type = object({
    sensitive = bool
    inner     = list(string)
  })
  validation {
    sensitive = true
  }
}
variable tuple {
  default = {
    key         = "from-default"
    "other key" = [<<-EOT
      line one
      variable "inside" {
        sensitive = true
      }
    EOT
    , 12345, 7654321, "$\${literal}\\u0041\\n\\"", "\${path.module}"]
  }
  sensitive = "true"
}
resource "terraform_data" "x" {
  variable "y" {
    sensitive = true
  }
}
`;

describe('sensitive variables', () => {
  test('are those that are declared so, in HCL with all it has, with the literals of their defaults', async () => {
    await using root = await folder({ 'main.tf': hcl });
    expect([...(await sensitiveVariables(root.dir))]).toEqual([
      ['text', []],
      ['tuple', ['from-default', expect.stringContaining('line one\n'), 12345, 7654321, '${literal}A\n"']],
    ]);
  });

  test('are found in JSON, in each of its forms, and in all files of the root', async () => {
    await using root = await folder({
      'a.tf.json': { variable: { one: { sensitive: true, default: { a: ['deep'] } }, two: { type: 'string' } } },
      'b.tf.json': { variable: [{ three: [{ sensitive: true }] }, { four: { sensitive: 'true' } }] },
      'c.tofu': 'variable "five" { sensitive = true }',
      'd.tf.json': 'no JSON',
      'e.txt': 'variable "six" { sensitive = true }',
    });
    expect([...(await sensitiveVariables(root.dir)).keys()].sort()).toEqual(['five', 'four', 'one', 'three']);
  });

  test('HCL that is not finished is read as far as it goes', async () => {
    await using root = await folder({ 'main.tf': 'variable "a" { sensitive = true }\nvariable "b" {\n sensitive = true\n default = "x${' });
    expect([...(await sensitiveVariables(root.dir)).keys()]).toEqual(['a', 'b']);
  });
});

describe('the secrets of a run', () => {
  const root = `
variable "password" {
  sensitive = true
  default   = "the-default"
}
variable "users" {
  sensitive = true
}
variable "open" {}
`;
  const found = async (files: Readonly<Record<string, string | object>>, options: Omit<SecretSources, 'dir'>): Promise<string[]> => {
    await using it = await folder({ 'main.tf': root, ...files });
    return (await secretsIn({ dir: it.dir, ...options })).filter((secret) => secret !== 'the-default');
  };

  test('are those given, and the defaults', async () => {
    await using it = await folder({ 'main.tf': root });
    expect(await secretsIn({ dir: it.dir, secrets: ['given'] })).toEqual(['given', 'the-default']);
  });

  test('come from variables, to the last leaf', async () => {
    const vars = { password: 'p1', users: [{ name: 'ann', pin: 471147, age: 40, on: true }, new Map([['k', 'v-map']]), new Set([123456789n])], open: 'not-secret' };
    expect(await found({}, { vars })).toEqual(['p1', 'ann', '471147', 'v-map', '123456789']);
  });

  test('come from variable files, of JSON and of HCL, given or found by their names', async () => {
    const files = {
      'terraform.tfvars': 'open = "not"\npassword = "tfvars" // c\n',
      'a.auto.tfvars.json': { password: 'auto-json' },
      'b.auto.tfvars': 'users = [{ name = "auto-hcl", "k" = "v1" }]',
      'given.tfvars.json': { users: { a: 'given-json' } },
      'more.tfvars': 'password = <<EOT\nline-a\nline-b\nEOT\n',
      'unused.tfvars': 'password = "unused"',
    };
    const secrets = await found(files, { varFiles: ['given.tfvars.json', 'missing.tfvars'], extraArgs: ['-var-file=more.tfvars'] });
    expect(secrets.sort()).toEqual(['auto-hcl', 'auto-json', 'given-json', 'line-a\nline-b', 'tfvars', 'v1']);
  });

  test('come from the environment and from arguments', async () => {
    const secrets = await found({}, {
      env: { TF_VAR_password: 'from-env', TF_VAR_users: '[{ name = "env-user" }]', TF_VAR_open: 'not', TF_VAR_other: 'not' },
      extraArgs: { plan: ['-var', 'password=from=args'], apply: ['-var=users={"a":"arg-user"}', '-var=open=not'] },
    });
    expect(secrets).toEqual(['from-env', '[{ name = "env-user" }]', 'env-user', 'from=args', '{"a":"arg-user"}', 'arg-user']);
  });

  test('come from the settings of the backend', async () => {
    expect(await found({}, { backendConfig: { bucket: 'open', secret_key: 'closed', password: 'closed too' } })).toEqual(['closed', 'closed too']);
  });

  test('of a folder that is not there are those that were given', async () => {
    expect(await secretsIn({ dir: '/nowhere/at/all', secrets: ['given'] })).toEqual(['given']);
  });

  test('are in sensitive outputs', () => {
    expect(
      secretsInOutputs({ a: { sensitive: true, value: { list: ['x1', 'x2'] } }, b: { sensitive: false, value: 'open' } }),
    ).toEqual(['x1', 'x2']);
  });
});
