import type { MecoveEnvironment } from '../environment';
import { rehearsed } from './rehearsed';
import { requirements } from './requirements';

const [begin, end] = ['<!-- requirements: written by npm run docs -->', '<!-- end of requirements -->'];

/** A page with its table of requirements as they are now. Throws where the page has no place for it. */
export function documented(page: string, env: MecoveEnvironment): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no place for the table: the page needs the lines ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${requirementTable(env)}\n\n${page.slice(to)}`;
}

/** Requirement → resource → check, by section. */
function requirementTable(env: MecoveEnvironment): string {
  const rows = [
    ...requirements(env).map(({ asks, ...sentence }) => ({ ...sentence, check: asks.length > 0 ? asks.map(code).join(', ') : 'the output itself' })),
    ...rehearsed(env).map(({ file, test, ...sentence }) => ({ ...sentence, check: `[${test}](../${file})` })),
  ];
  const sections = [...new Set(rows.map((it) => it.section))];
  return [
    '| Requirement | Resource | Check |', '|---|---|---|',
    ...sections.flatMap((section) => [
      `| **${section}** | | |`,
      ...rows.filter((it) => it.section === section).map((it) => `| ${[it.statement, it.resources.map(code).join('<br>'), it.check].map(cell).join(' | ')} |`),
    ]),
    '',
    `\`verify\` reads only. It needs ${[...new Set(requirements(env).flatMap((it) => it.asks))].sort().map(code).join(', ')}.`,
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replace(/\|/g, '\\|');
