import { TerraformHclModule } from 'cdktf';
import type { Expression } from '../expression/expression';
import { listOf, mapOf, type Shape, unknown } from '../expression/shape';
import { isIdentifier, snakeCase } from '../naming';
import type { Addressed } from '../resource/attributes';

export interface OutputOptions {
  /** Kept out of Terraform's terminal output and plans; state holds it all the same. */
  readonly sensitive?: boolean;
}

/** A declared output: what it is, and the type of what stands for it in a root. */
export interface Output<T> extends OutputOptions {
  readonly description: string;
  readonly shape: Shape;
  /** Never set: carries the type. */
  readonly type?: T;
}

const declare =
  <T>(shape: Shape) =>
  (description: string, options: OutputOptions = {}): Output<T> => ({ description, shape, ...options });

/** The kinds of outputs that a module can declare. */
export const output = {
  string: declare<string>(unknown),
  number: declare<number>(unknown),
  boolean: declare<boolean>(unknown),
  list: declare<string[]>(listOf(unknown)),
  map: declare<Record<string, string>>(mapOf(unknown)),
};

export type Outputs = Readonly<Record<string, Output<unknown>>>;
export type TypeOf<O> = O extends Output<infer T> ? T : never;

/** An output that is ready only when these resources are. */
export interface Dependent<T> {
  readonly value: Expression<T>;
  readonly dependsOn: readonly Addressed[];
}

/** What `build` returns: a value for each declared output. */
export type Results<O extends Outputs> = {
  readonly [K in keyof O]: Expression<TypeOf<O[K]>> | Expression<TypeOf<O[K]> | null> | Dependent<TypeOf<O[K]>>;
};

/** What a module call in a root has of its own, besides what its class inherits. */
const ownOfCalls = new Set([
  'source',
  'version',
  'providers',
  'variables',
  'dependsOn',
  'forEach',
  'skipAssetCreationFromLocalModules',
  'node',
  'cdktfStack',
  'rawOverrides',
]);

/** Names of outputs that Terraform cannot have, or that a module call needs for itself. */
export function refuseOutputNames(module: string, outputs: Outputs): void {
  const seen = new Map<string, string>();
  for (const name of Object.keys(outputs)) {
    const refuse = (what: string): never => {
      throw new Error(`module ${module}: the output ${name} ${what}; call it something else`);
    };
    const theirs = snakeCase(name);
    if (!isIdentifier(theirs)) refuse('has no name that Terraform accepts');
    if (ownOfCalls.has(name) || name.startsWith('_') || name in TerraformHclModule.prototype)
      refuse('is called as something that every module call has');
    const other = seen.get(theirs);
    if (other !== undefined) refuse(`is called ${theirs} in Terraform, as is ${other}`);
    seen.set(theirs, name);
  }
}
