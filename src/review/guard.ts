import { actionOf, reasonOf } from '../plan/action';
import type { Plan, ResourceChange } from './plan';
import { statefulReason } from './stateful';
import { lossOf } from './summary';

/** Something stateful that a plan would take away. */
export interface Destruction {
  readonly address: string;
  readonly action: 'delete' | 'replace';
  readonly type: string;
  /** What is lost with it. */
  readonly reason: string;
}

/** Something in the state that the configuration no longer has. */
export interface Orphan {
  readonly address: string;
  readonly type: string;
  /** Why Terraform takes it for one, in words. */
  readonly why: string;
  /** What is lost with it, if anything. */
  readonly reason: string | undefined;
}

export interface Allowed {
  /** Addresses that were agreed to: of a resource, exactly, or of a module with all in it. */
  readonly allowed?: readonly string[];
}

const orphaned = ['delete_because_no_resource_config', 'delete_because_no_module', 'delete_because_no_move_target'];

/** What holds data or identity and would be destroyed or replaced. */
export function destructiveStateful(plan: Plan, { allowed = [] }: Allowed = {}): Destruction[] {
  return plan.resource_changes.flatMap((change): Destruction[] => {
    const reason = lossOf(change);
    if (reason === undefined || isAllowed(change.address, allowed)) return [];
    return [
      { address: change.address, action: actionOf(change) === 'replace' ? 'replace' : 'delete', type: change.type, reason },
    ];
  });
}

/** What the state holds and the configuration neither has, nor moves, nor removes by name. */
export function orphans(plan: Plan, { allowed = [] }: Allowed = {}): Orphan[] {
  return plan.resource_changes
    .filter((change) => isOrphan(change) && !isAllowed(change.address, allowed))
    .map((change) => ({
      address: change.address,
      type: change.type,
      why: reasonOf(change) ?? '',
      reason: statefulReason(change.type),
    }));
}

/** Whether it goes because the configuration no longer has it. */
export function isOrphan(change: ResourceChange): boolean {
  const { action_reason: reason, previous_address: previous, address } = change;
  // Moved to a key that is not there, Terraform says of it what it says of every key that went.
  const isLost = previous != null && previous !== address;
  return actionOf(change) === 'delete' && (isLost || orphaned.includes(reason ?? ''));
}

function isAllowed(address: string, allowed: readonly string[]): boolean {
  return allowed.some((it) => address === it || (isModule(it) && (address.startsWith(`${it}.`) || address.startsWith(`${it}[`))));
}

/** `module.a`, `module.a["b"].module.c`, but not `module.a.aws_x.y`. */
const isModule = (address: string): boolean => /^module\.[\w-]+(\[[^\]]*\])?(\.module\.[\w-]+(\[[^\]]*\])?)*$/.test(address);
