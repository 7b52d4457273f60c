import type { ResourceChange } from './plan';

/** What happens to a resource. `move` and `import` are for those that are not changed besides. */
export type Action = 'create' | 'update' | 'delete' | 'replace' | 'forget' | 'import' | 'move' | 'read' | 'no-op' | 'unknown';

/** How a replacement goes: which of the two is there first, or whether the old one stays, unmanaged. */
export type Order = 'delete-first' | 'create-first' | 'forget-old';

const single: Record<string, Action> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  read: 'read',
  'no-op': 'no-op',
};

const replacements: Record<string, Order> = {
  'delete,create': 'delete-first',
  'create,delete': 'create-first',
  // Terraform and OpenTofu write it in different order.
  'create,forget': 'forget-old',
  'forget,create': 'forget-old',
};

/** What a change does. A plan in the wild may have no actions at all: then nothing. */
export function actionOf({ change, previous_address, address }: ResourceChange): Action {
  if (orderOf({ change }) !== undefined) return 'replace';
  const action = change.actions.length === 0 ? 'no-op' : single[change.actions.join()] ?? 'unknown';
  if (action !== 'no-op') return action;
  if (change.importing != null) return 'import';
  return previous_address != null && previous_address !== address ? 'move' : 'no-op';
}

/** How a replacement goes; undefined for everything else. */
export function orderOf({ change }: Pick<ResourceChange, 'change'>): Order | undefined {
  return replacements[change.actions.join()];
}

const reasons: Record<string, string> = {
  replace_because_tainted: 'it is tainted: its creation failed halfway',
  replace_by_request: 'asked for by -replace',
  replace_by_triggers: 'replace_triggered_by',
  replace_because_cannot_update: 'it cannot be changed in place',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_wrong_repetition: 'count or for_each came or went',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_no_move_target: 'it was moved to an address that is not in the configuration',
};

/** Why Terraform does it, in words; undefined where it gives no reason. */
export function reasonOf({ action_reason }: Pick<ResourceChange, 'action_reason'>): string | undefined {
  return action_reason == null ? undefined : reasons[action_reason] ?? action_reason.replaceAll('_', ' ');
}
