import { nearestAddresses } from './nearest';

/** A plan, state or configuration was asked for something that is not in it. */
export class NotThere extends Error {
  readonly code = 'not-there';

  constructor(
    /** What was looked for, as a text: `resource aws_instance.web`. */
    readonly wanted: string,
    /** What is there instead, the likeliest first. */
    readonly nearest: readonly string[],
    where: string,
  ) {
    const there = nearest.length === 0 ? 'it has none at all' : ['nearest:', ...nearest.map((it) => `  ${it}`)].join('\n  ');
    super(`there is no ${wanted} in the ${where}\n  ${there}`);
    this.name = 'NotThere';
  }
}

/** The values of a resource are not of the form that a test asked for. The values are not in the message. */
export class UnexpectedForm extends Error {
  readonly code = 'unexpected-form';

  constructor(what: string, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    super(
      [
        `${what} is not of the expected form`,
        ...issues.map(({ path, message }) => `  ${path.map(String).join('.')}: ${message}`),
      ].join('\n'),
    );
    this.name = 'UnexpectedForm';
  }
}

/** Something was given as a plan, state or configuration that is none. */
export class NotTerraformJson extends Error {
  readonly code = 'not-terraform-json';

  constructor(
    what: string,
    reason: string,
    readonly fix: string,
  ) {
    super(`this is no ${what}: ${reason}\n  → ${fix}`);
    this.name = 'NotTerraformJson';
  }
}

/** The error for a name that is not there, with those most like it. */
export function notThere(kind: string, name: string, names: readonly string[], where: string): NotThere {
  return new NotThere(`${kind} ${name}`, nearestAddresses(name, names), where);
}
