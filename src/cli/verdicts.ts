import pc from 'picocolors';
import type { Verdict } from '../core/requirement';

/** What holds of a requirement, by section; what does not, with what was found instead. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const sections = [...new Set(verdicts.map((it) => it.section))];
  const held = verdicts.filter((it) => it.holds).length;
  return [
    ...sections.flatMap((section) => [pc.bold(section), ...verdicts.filter((it) => it.section === section).flatMap(lines)]),
    `${held} of ${verdicts.length} hold`,
  ].join('\n');
}

const lines = ({ statement, holds, expected, found }: Verdict): string[] => (holds
  ? [`  ${pc.green('✓')} ${statement}`]
  : [`  ${pc.red('✗')} ${statement}`, `      expected ${JSON.stringify(expected)}`, `      found    ${JSON.stringify(found)}`]);
