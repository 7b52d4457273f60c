import type { App } from 'cdktf';
import { z } from 'zod';
import { ProblemsError } from '../errors';
import type { Verdict } from '../requirement';
import { projectOf } from '../naming';
import { Root } from '../root/root';
import { adoptionRules } from './adopt';
import type { environmentFields } from './fields';
import { problemsOf } from './problems';
import { type Rule, rule } from './rule';

type CommonValues = z.output<z.ZodObject<typeof environmentFields>>;

export interface SystemDefinition<S extends z.ZodType<CommonValues>> {
  readonly name: string;
  /** What an environment of this system may say. */
  readonly schema: S;
  /** What must hold between its values. */
  readonly rules?: readonly Rule[];
  /** Calls the modules that these values ask for. */
  readonly compose: (root: Root, environment: z.output<S>) => void;
  /** Asks AWS whether the requirement holds. */
  readonly verify?: (environment: z.output<S>, outputs: Readonly<Record<string, unknown>>) => Promise<Verdict[]>;
  /** Makes what an environment finds in a real account, but not on an emulator: what people made outside of Terraform. */
  readonly prepare?: (environment: z.output<S>) => Promise<void>;
  /** The values of an environment whose databases and load balancers may be deleted. */
  readonly unprotected?: (environment: z.input<S>) => z.input<S>;
}

/** An environment whose values were judged and found good. */
export interface JudgedEnvironment {
  readonly values: CommonValues;
  /** Builds the root. Throws `ProblemsError` with what its module calls refuse. */
  build(app: App): Root;
  /** Asks AWS whether the requirement holds; undefined where a system has none. */
  verify?(outputs: Readonly<Record<string, unknown>>): Promise<Verdict[]>;
  /** Makes on an emulator what people made in the real account. */
  prepare?(): Promise<void>;
}

/** What an environment file exports: values that are not judged yet, so that the problems of all files come at once. */
export interface Environment {
  readonly system: string;
  readonly values: unknown;
  /** Throws `ProblemsError` with everything that is wrong in this file. */
  judge(file: string): JudgedEnvironment;
  /** The environment as it must be deployed before it can be destroyed: itself, where nothing is protected. */
  unprotected(): Environment;
}

/** Environments by name: the name is that of the file below `environments/`. */
export type Environments = Readonly<Record<string, Environment>>;

export const environmentFile = (name: string): string => `environments/${name}.ts`;

export interface System<S extends z.ZodType<CommonValues>> {
  readonly name: string;
  readonly schema: S;
  readonly rules: readonly Rule[];
  environment(values: z.input<S>): Environment & { readonly values: z.input<S> };
}

/** An architecture: a schema of environments and how one becomes module calls. */
export function defineSystem<S extends z.ZodType<CommonValues>>(system: SystemDefinition<S>): System<S> {
  const { name, schema, rules = [], unprotected = (values: z.input<S>) => values } = system;
  const environment: System<S>['environment'] = (values) => ({
    system: name,
    values,
    judge(file) {
      const problems = problemsOf(schema, [namedAsItsFile(file), ...adoptionRules, ...rules], values, file);
      if (problems.length > 0) throw new ProblemsError(problems);
      return judged(system, schema.parse(values), file);
    },
    unprotected: () => environment(unprotected(values)),
  });
  return { name, schema, rules, environment };
}

/** Who reads a name anywhere finds its file by it. */
const namedAsItsFile = (file: string): Rule => rule('an environment is called as its file', z.object({ name: z.string() }), ({ name }) => {
  const expected = file.replace(/^.*\/|\.ts$/g, '');
  return name === expected ? [] : [{ path: ['name'], reason: `is ${name}, but the file is called ${expected}`, fix: 'give both the same name' }];
});

function judged<S extends z.ZodType<CommonValues>>({ compose, verify, prepare }: SystemDefinition<S>, values: z.output<S>, file: string): JudgedEnvironment {
  return {
    values,
    build(app) {
      const root = new Root(app, { ...values, project: projectOf(values.name) });
      compose(root, values);
      const problems = root.problems();
      if (problems.length > 0) throw new ProblemsError(problems.map((it) => ({ ...it, file })));
      root.annotate();
      return root;
    },
    ...(verify && { verify: (outputs: Readonly<Record<string, unknown>>) => verify(values, outputs) }),
    ...(prepare && { prepare: () => prepare(values) }),
  };
}
