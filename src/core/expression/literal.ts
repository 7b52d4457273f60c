import { Token } from 'cdktf';
import { Expression } from './expression';
import { escapeTemplate } from './hcl';

/** Literals and references as Terraform's JSON syntax takes them: text that looks like a template is escaped, references pass. */
export function literal(value: unknown): unknown {
  if (value instanceof Expression) return value;
  if (typeof value === 'string') return Token.isUnresolved(value) ? value : escapeTemplate(value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== 'object' || value === null || Token.isUnresolved(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined).map(([key, it]) => [escapeTemplate(key), literal(it)]));
}
