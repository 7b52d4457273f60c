import type { App } from 'cdktf';
import { z } from 'zod';
import { type Problem, ProblemsError } from '../errors';
import { Root } from '../root/root';
import type { environmentFields } from './fields';
import { problemsOf } from './problems';

type CommonValues = z.output<z.ZodObject<typeof environmentFields>>;

export interface SystemDefinition<S extends z.ZodType<CommonValues>> {
  readonly name: string;
  /** What an environment of this system may say, and the rules between its values. */
  readonly schema: S;
  /** Calls the modules that these values ask for. */
  compose(root: Root, environment: z.output<S>): void;
}

/** What an environment file exports: values that are not judged yet, so that the problems of all files come at once. */
export interface Environment {
  readonly system: string;
  readonly values: unknown;
  /** Judges the values and builds the root. Throws `ProblemsError` with everything that is wrong in this file. */
  build(app: App, file: string): Root;
}

/** Environments by name: the name is that of the file below `environments/`. */
export type Environments = Readonly<Record<string, Environment>>;

export interface System<S extends z.ZodType<CommonValues>> {
  readonly name: string;
  environment(values: z.input<S>): Environment & { readonly values: z.input<S> };
}

/** An architecture: a schema of environments and how one becomes module calls. */
export function defineSystem<S extends z.ZodType<CommonValues>>({ name, schema, compose }: SystemDefinition<S>): System<S> {
  return {
    name,
    environment: (values) => ({
      system: name,
      values,
      build(app, file) {
        const parsed = schema.safeParse(values, { reportInput: true });
        if (!parsed.success) throw new ProblemsError(problemsOf(parsed.error, file, values));
        const environment = parsed.data;
        const expected = file.replace(/^.*\/|\.ts$/g, '');
        if (environment.name !== expected) {
          throw new ProblemsError([{ file, path: 'name', reason: `is ${environment.name}, but the file is called ${expected}`, fix: 'give both the same name' }]);
        }
        const root = new Root(app, { ...environment, project: name });
        inFile(file, () => { compose(root, environment); });
        const { problems } = root.judged();
        if (problems.length > 0) throw new ProblemsError(problems.map((it) => ({ ...it, file })));
        root.annotate();
        return root;
      },
    }),
  };
}

/** Problems that module calls find belong to the file whose values led to them. */
function inFile(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((it: Problem) => ({ ...it, file })));
  }
}
