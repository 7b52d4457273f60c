import type { TerraformMetaArguments } from 'cdktf';
import { snakeCase } from '../naming';
import { type Addressed, address } from './attributes';

type Name<P> = Exclude<keyof NonNullable<P>, keyof TerraformMetaArguments> & string;

/** What Terraform is told of a resource's life, besides its arguments. */
export interface Lifecycle<P> {
  /** Arguments that others may change, in our spelling: `userData`; or parts of them: `tags["Owner"]`. */
  readonly ignoreChanges?: readonly (Name<P> | `${Name<P>}${'[' | '.'}${string}`)[];
  readonly createBeforeDestroy?: boolean;
  /** Resources whose change or replacement replaces this one. */
  readonly replaceTriggeredBy?: readonly Addressed[];
  readonly dependsOn?: readonly Addressed[];
}

export const addresses = (of: readonly Addressed[]): string[] => of.map((it) => it[address]);

/** The `lifecycle` block as bindings take it; undefined where there is nothing to say. */
export function lifecycleBlock<P>({ ignoreChanges, createBeforeDestroy, replaceTriggeredBy }: Lifecycle<P>): object | undefined {
  const block = {
    ...(ignoreChanges && { ignoreChanges: ignoreChanges.map(snakeCase) }),
    ...(createBeforeDestroy !== undefined && { createBeforeDestroy }),
    ...(replaceTriggeredBy && { replaceTriggeredBy: addresses(replaceTriggeredBy) }),
  };
  return Object.keys(block).length > 0 ? block : undefined;
}
