import { z } from 'zod';
import { snakeCase } from '../core/naming';
import type { SynthesizedModule } from '../core/module';
import { terraformKeys, terraformType } from '../core/module/schema/terraform-type';
import { providerRange, requiredTerraform } from '../core/provider-versions';
import { moduleExample } from './module-example';

/** A module's README, in the order of terraform-docs: what it is, how it is called, what it needs, makes, takes and gives. */
export function moduleReadme(module: SynthesizedModule): string {
  const { name, summary } = module;
  const example = moduleExample(name);
  return [
    `# ${name}\n`,
    `${summary}\n`,
    ...(example === undefined ? [] : ['## Usage\n', `\`\`\`hcl\n${example}\n\`\`\`\n`]),
    ...section('Requirements', ['Name', 'Version'], requirements(module)),
    ...section('Modules', ['Name', 'Source', 'Version'], calledModules(module)),
    ...section('Resources', ['Name', 'Type'], resources(module)),
    ...section('Inputs', ['Name', 'Description', 'Type', 'Default', 'Required'], inputs(module)),
    ...section('Outputs', ['Name', 'Description'], outputs(module)),
  ].join('\n');
}

type Row = readonly string[];

function section(title: string, head: Row, rows: readonly Row[]): string[] {
  const line = (cells: Row): string => `| ${cells.map((it) => it.replace(/\|/g, '\\|')).join(' | ')} |`;
  return rows.length === 0
    ? []
    : [`## ${title}\n`, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n') + '\n'];
}

const requirements = ({ providers }: SynthesizedModule): Row[] => [
  ['Terraform or OpenTofu', `\`${requiredTerraform}\``],
  ...providers.map((it) => [`hashicorp/${it}`, `\`${providerRange(it)}\``]),
];

const calledModules = ({ terraform }: SynthesizedModule): Row[] =>
  members(terraform['module']).map(([id, call]) => [
    id,
    ...['source', 'version'].map((key) => String(Reflect.get(Object(call), key))),
  ]);

function resources({ terraform }: SynthesizedModule): Row[] {
  const rows = (block: string, prefix: string, kind: string, folder: string): Row[] =>
    members(terraform[block]).flatMap(([type, instances]) =>
      members(instances).map(([id]) => [linked(`${prefix}${type}.${id}`, type, folder), kind]),
    );
  return [...rows('resource', '', 'resource', 'resources'), ...rows('data', 'data.', 'data source', 'data-sources')];
}

/** `terraform_data` is Terraform's own: no provider documents it. */
function linked(address: string, type: string, folder: string): string {
  const [, provider, rest] = /^([a-z]+)_(.+)$/.exec(type) ?? [];
  return provider === undefined || rest === undefined || provider === 'terraform'
    ? address
    : `[${address}](https://registry.terraform.io/providers/hashicorp/${provider}/latest/docs/${folder}/${rest})`;
}

const variables = z.record(z.string(), z.object({ validation: z.array(z.object({ error_message: z.string() })).default([]) }));

function inputs(module: SynthesizedModule): Row[] {
  const declared = variables.parse(module.terraform['variable'] ?? {});
  return Object.entries(module.inputs)
    .sort(byName)
    .map(([key, type]) => {
      const name = snakeCase(key);
      const rules = inWords(declared[name]?.validation.map((it) => it.error_message) ?? [], name);
      return [
        `\`${name}\``,
        [type.description ?? '', ...rules].join('<br>'),
        `\`${terraformType(type)}\``,
        type.default === undefined ? 'n/a' : `\`${JSON.stringify(terraformKeys(type, type.default.value))}\``,
        type.default === undefined ? 'yes' : 'no',
      ];
    });
}

/** What Terraform says of broken rules as sentences, one for each place inside the input. */
function inWords(messages: readonly string[], name: string): string[] {
  const places = new Map<string, string[]>();
  const form = new RegExp(`^(?:${name} |(${name}[.[]\\S*) )?(.*?)\\.?$`);
  for (const message of messages) {
    const [, place = '', demand = message] = form.exec(message) ?? [];
    places.set(place, [...(places.get(place) ?? []), demand]);
  }
  return [...places].map(([place, demands]) =>
    `${place === '' ? '' : `\`${place}\` `}${demands.join('; ')}.`.replace(/^[a-z]/, (first) => first.toUpperCase()),
  );
}

const outputs = (module: SynthesizedModule): Row[] =>
  Object.entries(module.outputs)
    .sort(byName)
    .map(([key, it]) => [`\`${snakeCase(key)}\``, it.sensitive === true ? `${it.description} Sensitive.` : it.description]);

const members = (block: unknown): [string, unknown][] => Object.entries(Object(block) as Record<string, unknown>).sort(byName);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  snakeCase(a) < snakeCase(b) ? -1 : 1;
