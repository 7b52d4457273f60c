import type { Outcome } from './outcome';

/** One thing that was done as a role. */
export interface Checked {
  readonly name: string;
  readonly should: 'allowed' | 'refused';
  readonly outcome: Outcome;
  readonly notJudged: readonly string[];
}

/** A role may do what it should not, or the other way round. Names all that is wrong. */
export class WrongPermissions extends Error {
  override readonly name = 'WrongPermissions';

  constructor(
    readonly role: string,
    /** All that was checked, also what is as it should be. */
    readonly checked: readonly Checked[],
  ) {
    const wrong = checked.filter((it) => it.outcome.kind !== it.should);
    super(
      [`${wrong.length} of ${checked.length} permissions of ${role} are not as they should be`, ...wrong.flatMap(lines)].join(
        '\n',
      ),
    );
  }
}

function lines({ name, should, outcome, notJudged }: Checked): readonly string[] {
  return [
    `  ${name}`,
    `    should be ${should}, ${outcome.kind === 'unknown' ? 'and nothing is known: it failed otherwise' : `but is ${outcome.kind}`}`,
    ...(outcome.kind === 'allowed' ? [] : [`    ${outcome.why}`]),
    ...notJudged.map((it) => `    not judged: ${it}`),
  ];
}
