import type { ReachMatrix } from './matrix';

/** The matrix as a table in markdown: who sends on the left, who is reached at the top. */
export function matrixTable(matrix: ReachMatrix): string {
  // In the order of the longest row: the others lack only what nothing is said of.
  const destinations = [
    ...new Set(
      Object.values(matrix)
        .map(Object.keys)
        .sort((a, b) => b.length - a.length)
        .flat(),
    ),
  ];
  const rows = Object.entries(matrix).map(([from, cells]) => [`**${from}**`, ...destinations.map((to) => cells[to] ?? '')]);
  const lines = [['from \\ to', ...destinations], ['', ...destinations].map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
  return table.includes('(partly)') ? `${table}\n\n(partly): from or to some of the addresses or subnets only.\n` : `${table}\n`;
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|');
