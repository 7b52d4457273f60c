import { Expression, textOf, type Ref } from './expression';
import { escapeTemplate, quote } from './hcl';

type Part = Expression<string> | Expression<number> | string | number;

/** A string with references inside: a template where it stands alone, a quoted template inside an expression. */
class Template extends Expression<string> {
  constructor(quoted: string, private readonly template: string) {
    super(quoted);
  }

  override resolve(): string {
    return this.template;
  }
}

/** text`${input.name}-host` is `${var.name}-host` for Terraform. */
export function text(literals: TemplateStringsArray, ...parts: readonly Part[]): Ref<string> {
  const render = (literal: (text: string) => string): string =>
    literals.map((it, i) => {
      const part = parts[i];
      return literal(it) + (part instanceof Expression ? `\${${textOf(part)}}` : literal(String(part ?? '')));
    }).join('');
  return new Template(`"${render((it) => quote(it).slice(1, -1))}"`, render(escapeTemplate));
}
