import pc from 'picocolors';

/** Rows in columns as wide as their widest cell. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd();
  return [pc.bold(line(head)), pc.dim(line(widths.map((width) => '─'.repeat(width)))), ...rows.map(line)].join('\n');
}
