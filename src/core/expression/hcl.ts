import { isIdentifier, isReserved } from '../naming';
import { Binding, Expression, source, textOf } from './expression';
import { quote } from './quote';
import { part } from './structure';

export { escapeTemplate, quote } from './quote';

const key = (name: string): string => (isIdentifier(name) && !isReserved(name) ? name : quote(name));

/** A structure of literals and references as HCL, for use within an expression. Keys are kept as written. */
export function hcl(value: unknown): string {
  if (value instanceof Expression) return textOf(value);
  const it = part(value);
  switch (it.kind) {
    case 'scalar':
      return typeof it.value === 'string' ? quote(it.value) : String(it.value);
    case 'list':
      return `[${it.elements.map(hcl).join(', ')}]`;
    case 'object':
      return it.entries.length > 0 ? `{ ${it.entries.map(([name, field]) => `${key(name)} = ${hcl(field)}`).join(', ')} }` : '{}';
  }
}

/** As `hcl`, in parentheses where an operator next to it would tear it apart. */
export const operand = (value: unknown, surroundings = Binding.Whole): string =>
  value instanceof Expression && value[source].binding < surroundings ? `(${hcl(value)})` : hcl(value);
