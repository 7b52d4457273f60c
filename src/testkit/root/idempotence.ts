import { type PendingChange, pendingChanges } from '../../plan';
import { applied } from './applied';
import type { AppliedRoot } from './applied-root';
import { afterCleanup } from './cleanup';
import type { AppliedOptions } from './options';

/** A root that wants to change something right after it was applied. */
export class NotIdempotent extends Error {
  readonly code = 'not-idempotent';

  constructor(
    /** The drifting resources and outputs, with the attributes that drift, before and after. Nothing in it is sensitive. */
    readonly drifting: readonly PendingChange[],
  ) {
    const lines = drifting.flatMap(({ text }) => text.split('\n'));
    super(`a second plan is not empty:\n${lines.map((it) => `  ${it}`).join('\n')}`);
    this.name = 'NotIdempotent';
  }
}

/** `applied`, and holds the root to having nothing to change afterwards. */
export async function applyIdempotently<Outputs = Record<string, unknown>>(
  options: AppliedOptions<Outputs>,
): Promise<AppliedRoot<Outputs>> {
  const root = await applied(options);
  try {
    const plan = await root.plan();
    if (!plan.isEmpty) throw new NotIdempotent(pendingChanges(plan));
    return root;
  } catch (error) {
    throw await afterCleanup(root, error);
  }
}
