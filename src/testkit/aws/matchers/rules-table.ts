import type { SecurityGroupRule } from '../ec2/security-group';
import { portsText } from './traffic';

/** Rules as lines of a table. */
export function rulesTable(rules: readonly SecurityGroupRule[], peer: 'from' | 'to'): readonly string[] {
  const rows = rules.map((it) => [it.protocol, shownPorts(it), it.peer, it.description ?? '']);
  return table([['protocol', 'ports', peer, 'description'], ...rows]);
}

function shownPorts({ protocol, fromPort, toPort }: SecurityGroupRule): string {
  if (fromPort === undefined || fromPort === -1) return 'all';
  if (protocol.startsWith('icmp')) return `type ${String(fromPort)}`;
  return portsText({ from: fromPort, to: toPort ?? fromPort });
}

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
