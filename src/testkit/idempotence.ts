import type { z } from 'zod';
import type { Change, Plan } from '../terraform';
import { type AppliedRoot, applied } from './applied';
import { afterCleanup } from './cleanup';
import type { AppliedOptions, RootOptions } from './options';

/** A root that wants to change something right after it was applied. */
export class NotIdempotent extends Error {
  readonly code = 'not-idempotent';

  constructor(
    /** The drifting resources and outputs, with the attributes that drift. */
    readonly drifting: readonly string[],
  ) {
    super(`a second plan is not empty:\n${drifting.map((it) => `  ${it}`).join('\n')}`);
    this.name = 'NotIdempotent';
  }
}

/** `applied`, and holds the root to having nothing to change afterwards. */
export function applyIdempotently(
  options: RootOptions & { readonly outputs?: undefined },
): Promise<AppliedRoot<Record<string, unknown>>>;
export function applyIdempotently<Outputs extends z.ZodType>(
  options: AppliedOptions<Outputs> & { readonly outputs: Outputs },
): Promise<AppliedRoot<z.infer<Outputs>>>;
export async function applyIdempotently({ outputs, ...options }: AppliedOptions<z.ZodType>): Promise<AppliedRoot<unknown>> {
  const root: AppliedRoot<unknown> = outputs === undefined ? await applied(options) : await applied({ ...options, outputs });
  try {
    const drifting = driftingIn(await root.plan());
    if (drifting.length > 0) throw new NotIdempotent(drifting);
    return root;
  } catch (error) {
    throw await afterCleanup(root, error);
  }
}

/** What a plan would change: `aws_x.y update: tags, name`. Names only, no values. */
export function driftingIn(plan: Plan): string[] {
  const resources = plan.resource_changes.filter(({ change, mode }) => mode === 'managed' && isChange(change));
  const outputs = Object.entries(plan.output_changes).filter(([, change]) => isChange(change));
  return [
    ...resources.map(({ address, change }) => `${address} ${change.actions.join('/')}${attributes(change)}`),
    ...outputs.map(([name, change]) => `output.${name} ${change.actions.join('/')}`),
  ];
}

const isChange = ({ actions }: Change): boolean => actions.some((action) => action !== 'no-op' && action !== 'read');

function attributes({ before, after, after_unknown }: Change): string {
  const [was, is, unknown] = [before, after, after_unknown].map(asObject);
  const names = Object.keys({ ...was, ...is, ...unknown });
  const differing = names.filter(
    (name) => unknown?.[name] === true || JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]),
  );
  return was === undefined || is === undefined || differing.length === 0 ? '' : `: ${differing.join(', ')}`;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
