import { type IResolvable, Token } from 'cdktf';
import { Expression } from './expression';
import { escapeTemplate } from './quote';
import { part } from './structure';

/** Literals and references as Terraform's JSON syntax takes them: text that looks like a template is escaped, references pass. */
export function literal(value: unknown): unknown {
  if (value instanceof Expression) return new Rendered(value);
  if (value === undefined || isReference(value)) return value;
  const it = part(value);
  switch (it.kind) {
    case 'scalar':
      return typeof it.value === 'string' ? escapeTemplate(it.value) : it.value;
    case 'list':
      return it.elements.map(literal);
    case 'object':
      return Object.fromEntries(it.entries.map(([name, field]) => [escapeTemplate(name), literal(field)]));
  }
}

/** What Terraform knows, and we do not: a reference, or a token of CDKTF, which resolves its own. */
export const isReference = (value: unknown): boolean =>
  value instanceof Expression || (value !== undefined && value !== null && !Array.isArray(value) && Token.isUnresolved(value));

/** A reference without its members: CDKTF would take one that is called `length` for a list. */
class Rendered implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly expression: Expression<unknown>) {}

  resolve(): string {
    return this.expression.resolve();
  }
}
