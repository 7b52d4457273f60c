import { Expression, textOf, type Ref } from './expression';
import { escapeTemplate, quote } from './quote';
import { ref } from './reference';

type Part = Expression<string> | Expression<number> | string | number;

/** A string with references inside: a template where it stands alone, a quoted template inside an expression. */
class Template extends Expression<string> {
  constructor(readonly parts: readonly (string | Expression<unknown>)[]) {
    super(`"${render(parts, (it) => quote(it).slice(1, -1))}"`);
  }

  override resolve(): string {
    return render(this.parts, escapeTemplate);
  }
}

/** text`${input.name}-host` is `${var.name}-host` for Terraform. */
export function text(literals: TemplateStringsArray, ...values: readonly Part[]): Ref<string> {
  const parts = joined(literals.flatMap((it, i) => [it, ...(i < values.length ? partsOf(values[i]) : [])]));
  const [only, ...others] = parts;
  // Terraform takes "${var.port}" for var.port itself, a number.
  if (only instanceof Expression && others.length === 0) return new Expression<string>(`tostring(${textOf(only)})`);
  return new Template(parts);
}

/** The texts of a list as one, with the separator between. */
export const join = (separator: string, of: Expression<string[]>): Ref<string> => ref(`join(${quote(separator)}, ${textOf(of)})`);

/** The text with each `find` replaced. */
export const replace = (of: Expression<string>, find: string, by: string): Ref<string> => {
  if (/^\/.*\/$/.test(find))
    throw new TypeError(`Terraform takes ${find} for a regular expression; find it without a slash at an end`);
  return ref(`replace(${textOf(of)}, ${quote(find)}, ${quote(by)})`);
};

/** The part of a text that an RE2 pattern without groups of its own (`(?:…)` instead) finds first. */
export const firstMatch = (of: Expression<string>, pattern: string): Ref<string> => {
  if (/(?<!\\)\((?!\?)/.test(pattern)) throw new TypeError(`Terraform gives a list where ${pattern} has a group; write (?:…)`);
  return ref(`regex(${quote(pattern)}, ${textOf(of)})`);
};

/** What a value adds to a template: the parts of a template within, a reference, or its text. */
function partsOf(value: Part | undefined): readonly (string | Expression<unknown>)[] {
  if (value instanceof Template) return value.parts;
  if (value instanceof Expression) return [value];
  if (typeof value === 'string' || Number.isFinite(value)) return [String(value)];
  throw new TypeError(`${String(value)} cannot be put into a text`);
}

/** Literals that stand side by side as one, none of them empty. */
function joined(parts: readonly (string | Expression<unknown>)[]): readonly (string | Expression<unknown>)[] {
  return parts.reduce<(string | Expression<unknown>)[]>((done, it) => {
    const last = done.at(-1);
    if (typeof it === 'string' && typeof last === 'string') return [...done.slice(0, -1), last + it];
    return it === '' ? done : [...done, it];
  }, []);
}

/** Dollar signs right before a reference would make Terraform take the reference for literal text. */
function render(parts: readonly (string | Expression<unknown>)[], literal: (text: string) => string): string {
  return parts
    .map((it, i) => {
      if (it instanceof Expression) return `\${${textOf(it)}}`;
      const dollars = i < parts.length - 1 ? /\$+$/.exec(it)?.[0] : undefined;
      return dollars === undefined ? literal(it) : `${literal(it.slice(0, -dollars.length))}\${"${dollars}"}`;
    })
    .join('');
}
