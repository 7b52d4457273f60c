import { snakeCase } from '../core/naming';
import type { SynthesizedModule } from '../core/module';
import { terraformKeys, terraformType } from '../core/module/schema/compile';
import { providerRange, requiredTerraform } from '../core/provider-versions';

/** A module's README: what it is, how it is called, its inputs and outputs. */
export function moduleReadme({ name, summary, inputs, outputs, providers }: SynthesizedModule): string {
  const required = Object.entries(inputs).filter(([, it]) => it.default === undefined);
  const width = Math.max('source'.length, ...required.map(([key]) => snakeCase(key).length));
  const call = [
    `  ${'source'.padEnd(width)} = "./modules/${name}"`,
    ...required.map(([key]) => `  ${snakeCase(key).padEnd(width)} = …`),
  ];
  const inputRows = Object.entries(inputs).sort(byName).map(([key, type]) => row([
    `\`${snakeCase(key)}\``,
    [type.description ?? '', ...type.rules.map((it) => `${it.demand}.`.replace(/^./, (first) => first.toUpperCase()))].join(' '),
    `\`${terraformType(type)}\``,
    type.default === undefined ? 'required' : `\`${JSON.stringify(terraformKeys(type, type.default.value))}\``,
  ]));
  const outputRows = Object.entries(outputs).sort(byName).map(([key, it]) =>
    row([`\`${snakeCase(key)}\``, it.sensitive === true ? `${it.description} Sensitive.` : it.description]));
  return [
    `# ${name}`, '', summary, '',
    '```hcl', `module "${name.replace(/-/g, '_')}" {`, ...call, '}', '```', '',
    `Needs Terraform or OpenTofu ${requiredTerraform}; ${providers.map((it) => `hashicorp/${it} \`${providerRange(it)}\``).join(', ')}.`, '',
    '## Inputs', '', row(['Name', 'Description', 'Type', 'Default']), row(['---', '---', '---', '---']), ...inputRows, '',
    '## Outputs', '', row(['Name', 'Description']), row(['---', '---']), ...outputRows, '',
  ].join('\n');
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (snakeCase(a) < snakeCase(b) ? -1 : 1);
const row = (cells: readonly string[]): string => `| ${cells.map((it) => it.replace(/\|/g, '\\|')).join(' | ')} |`;
