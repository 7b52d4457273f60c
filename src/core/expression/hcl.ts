import { Binding, Expression, source, textOf } from './expression';

/** Text that Terraform takes literally in a quoted string or template. */
export const escapeTemplate = (text: string): string => text.replace(/\$\{/g, '$$$${').replace(/%\{/g, '%%{');

/** A string as an HCL literal. */
export const quote = (text: string): string => escapeTemplate(JSON.stringify(text));

const key = (name: string): string => (/^[A-Za-z_][\w-]*$/.test(name) ? name : quote(name));

/** A structure of literals and references as HCL, for use within an expression. Keys are kept as written. */
export function hcl(value: unknown): string {
  if (value instanceof Expression) return textOf(value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(hcl).join(', ')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no HCL form`);
  const fields = Object.entries(value).filter(([, it]) => it !== undefined).map(([name, it]) => `${key(name)} = ${hcl(it)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

/** As `hcl`, in parentheses where an operator next to it would tear it apart. */
export const operand = (value: unknown, surroundings = Binding.Whole): string =>
  value instanceof Expression && value[source].binding < surroundings ? `(${hcl(value)})` : hcl(value);
