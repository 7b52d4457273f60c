import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/project-root';
import { snakeCase } from '../../src/core/naming';
import { moduleTexts } from '../../src/synth/module-files';
import { modules } from './all';
import { names } from './all-broken';

const readmeOf = (name: (typeof names)[number]): string => moduleTexts(modules[name].synthesize())['README.md'] ?? '';

/** The cells of a table below a heading; a `|` inside a cell is written `\|`. */
function table(readme: string, heading: string): string[][] {
  const [, text = ''] = readme.split(`## ${heading}\n`);
  return (text.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((it) => it.startsWith('|'))
    .slice(2)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test.each(names)('the README of %s shows the example that the tests apply', (name) => {
  const example = readFileSync(join(projectRoot(), 'modules', name, 'example.tf'), 'utf8');
  expect(example).toContain(`source = "./modules/${name}"`);
  expect(readmeOf(name)).toContain(`## Usage\n\n\`\`\`hcl\n${example}\`\`\`\n`);
});

test.each(names)('the README of %s lists its inputs, outputs and resources, each in one row', (name) => {
  const { inputs, outputs, terraform } = modules[name].synthesize();
  const readme = readmeOf(name);
  const keysOf = (it: object): string[] =>
    Object.keys(it)
      .map(snakeCase)
      .sort()
      .map((key) => `\`${key}\``);
  expect(table(readme, 'Inputs').map((row) => [row[0], row.length])).toEqual(keysOf(inputs).map((it) => [it, 5]));
  expect(table(readme, 'Outputs').map((row) => [row[0], row.length])).toEqual(keysOf(outputs).map((it) => [it, 2]));
  const made = Object.entries(Object(terraform['resource']) as Record<string, object>).flatMap(([type, it]) =>
    Object.keys(it).map((id) => `${type}.${id}`),
  );
  const listed = table(readme, 'Resources')
    .filter((row) => row[1] === 'resource')
    .map((row) => row[0]?.replace(/^\[(.*)\]\(.*\)$/, '$1'));
  expect(listed.sort()).toEqual(made.sort());
});

test('rules of an input are told in sentences, those of what is inside it by their place', () => {
  const rows = Object.fromEntries(
    table(readmeOf('rds-postgres'), 'Inputs').map(([name = '', description, type, initial, required]) => [
      name,
      { description, type, initial, required },
    ]),
  );
  expect(rows['`max_allocated_storage`']).toEqual({
    description:
      'GiB up to which RDS may grow the storage by itself; null: never.<br>Must be a whole number; must be at most 65536; must be above allocated_storage, or null.',
    type: '`number`',
    initial: '`null`',
    required: 'no',
  });
  expect(rows['`parameters`']?.description).toContain(
    '<br>`parameters[*].apply_method` must be one of immediate, pending-reboot.',
  );
  expect(table(readmeOf('network'), 'Inputs').find(([name]) => name === '`flow_logs`')?.[1]).toContain(
    '<br>`flow_logs.retention_in_days` must be one of 1, 3,',
  );
  expect(rows['`db_name`']).toMatchObject({ initial: 'n/a', required: 'yes' });
});

test('what a module calls and needs is listed, and links lead to the documents of the provider', () => {
  expect(table(readmeOf('network'), 'Modules')).toEqual([['vpc', 'terraform-aws-modules/vpc/aws', '5.21.0']]);
  expect(table(readmeOf('ec2-host'), 'Requirements')).toEqual([
    ['Terraform or OpenTofu', '`>= 1.10`'],
    ['hashicorp/aws', '`>= 5.100, < 6`'],
    ['hashicorp/tls', '`>= 4.1, < 5`'],
  ]);
  expect(table(readmeOf('ec2-host'), 'Resources')).toEqual(
    expect.arrayContaining([
      ['[aws_instance.this](https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance)', 'resource'],
      [
        '[data.aws_ssm_parameter.image](https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/ssm_parameter)',
        'data source',
      ],
      ['terraform_data.generation', 'resource'],
    ]),
  );
});
