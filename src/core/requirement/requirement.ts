/** One sentence of a requirement: where it stands, and what makes it true. */
export interface Sentence {
  /** Section of the requirement. */
  readonly section: string;
  /** What must hold, in the words of the requirement. */
  readonly statement: string;
  /** Addresses in the root that make it hold. */
  readonly resources: readonly string[];
}

/** A sentence of which AWS can be asked whether it is true. */
export interface Requirement<Context> extends Sentence {
  /** The calls that ask for it, as IAM names them: `ec2:DescribeVpcs`. */
  readonly asks: readonly string[];
  /** What AWS says now. Throws where AWS does not know it. */
  readonly found: (context: Context) => Promise<unknown>;
  readonly expected: unknown;
}

/** A sentence about what runs, which AWS does not know: a test holds it. */
export interface Rehearsed extends Sentence {
  /** Test file, relative to the project. */
  readonly file: string;
  /** Title of the test in it. */
  readonly test: string;
}

export interface Verdict {
  readonly section: string;
  readonly statement: string;
  readonly holds: boolean;
  readonly expected: unknown;
  /** What AWS said, or why it could not be asked. */
  readonly found: unknown;
}

/** Asks AWS for each requirement. A question that fails is a verdict, not an error: the others are still answered. */
export async function verify<Context>(requirements: readonly Requirement<Context>[], context: Context): Promise<Verdict[]> {
  return Promise.all(
    requirements.map(async ({ section, statement, expected, found }) => {
      try {
        const answer = await found(context);
        return { section, statement, expected, found: answer, holds: canonical(answer) === canonical(expected) };
      } catch (error) {
        return { section, statement, expected, found: error instanceof Error ? error.message : String(error), holds: false };
      }
    }),
  );
}

/** JSON with keys in order: equal values give equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify([value], (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );
}
