import { z } from 'zod';

/** What is wrong between values, and how to mend it. */
export interface Broken {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly fix: string;
}

/** What must hold between the values of an environment, or of one value beyond its form. */
export interface Rule {
  /** Says what must hold: `a subnet lies inside the VPC`. */
  readonly name: string;
  readonly broken: (values: unknown) => readonly Broken[];
}

/**
 * @param needs what the rule looks at. It is judged as soon as these values have the right form, whatever else is wrong: so all problems come at once.
 */
export function rule<S extends z.ZodType>(name: string, needs: S, broken: (values: z.output<S>) => readonly Broken[]): Rule {
  return {
    name,
    broken(values) {
      const parsed = needs.safeParse(values);
      return parsed.success ? broken(parsed.data) : [];
    },
  };
}
