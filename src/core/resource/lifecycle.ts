import { type Addressed, address } from './attributes';

/** What Terraform is told of a resource's life, besides its arguments. */
export interface Lifecycle {
  /** Arguments that others may change, in our spelling: `userData`. */
  readonly ignoreChanges?: readonly string[];
  readonly createBeforeDestroy?: boolean;
  /** Resources whose change or replacement replaces this one. */
  readonly replaceTriggeredBy?: readonly Addressed[];
  readonly dependsOn?: readonly Addressed[];
}

export const addresses = (of: readonly Addressed[]): string[] => of.map((it) => it[address]);
