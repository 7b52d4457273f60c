import { relative } from 'node:path';
import { Command } from 'commander';
import type { SynthesizedRoot } from '../../synth/synthesize';
import { synthesizeAll } from '../roots';

export function synthCommand(): Command {
  return new Command('synth')
    .description('write every environment as Terraform JSON: the same bytes as cdktf synth, without its start-up time')
    .option('--json', 'print what was written as JSON')
    .action(({ json }: { json?: boolean }) => {
      const roots = synthesizeAll();
      console.log(json === true ? JSON.stringify(roots, null, 2) : roots.map(describe).join('\n'));
    });
}

/** A root and what a reviewer would ask about it. */
function describe({ name, directory, findings }: SynthesizedRoot): string {
  const open = findings.open.map((it) => `  warning: ${it.rule} at ${it.address}: ${it.reason}\n    ${it.fix}, or acknowledge it in environments/${name}.ts`);
  const accepted = findings.acknowledged.length > 0 ? `  (${findings.acknowledged.length} findings acknowledged)` : '';
  return [`${name}  ${relative(process.cwd(), directory)}${accepted}`, ...open].join('\n');
}
