import type { Rehearsed, Requirement } from './requirement';

/** Requirement → resource → check, by section, in Markdown; links lead from a page in `docs`. */
export function requirementTable(requirements: readonly Requirement<never>[], rehearsed: readonly Rehearsed[]): string {
  const rows = [
    ...requirements.map(({ asks, ...sentence }) => ({
      ...sentence,
      check: asks.length > 0 ? asks.map(code).join(', ') : 'the output itself',
    })),
    ...rehearsed.map(({ file, test, ...sentence }) => ({ ...sentence, check: `[${test}](../${file})` })),
  ];
  const sections = [...new Set(rows.map((it) => it.section))];
  return [
    '| Requirement | Resource | Check |',
    '|---|---|---|',
    ...sections.flatMap((section) => [
      `| **${section}** | | |`,
      ...rows
        .filter((it) => it.section === section)
        .map((it) => `| ${[it.statement, it.resources.map(code).join('<br>'), it.check].map(cell).join(' | ')} |`),
    ]),
    '',
    `\`verify\` reads only. It needs ${[...new Set(requirements.flatMap((it) => it.asks))].sort().map(code).join(', ')}.`,
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replace(/\|/g, '\\|');
