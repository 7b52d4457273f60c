import type { Output } from '../terraform';
import { renderTable } from './table';

/** The outputs of a root, secrets masked. */
export function renderOutputs(outputs: Readonly<Record<string, Output>>): string {
  const rows = Object.entries(outputs).map(([name, { sensitive, value }]) => [name, sensitive ? '(sensitive)' : typeof value === 'string' ? value : JSON.stringify(value)]);
  return rows.length > 0 ? renderTable(['Output', 'Value'], rows) : '';
}
