import type { ResourceChange } from '../terraform';

/**
 * What a plan does to a resource, as one word. `import` and `move` are for those that are not changed besides; one that is
 * imported and updated is an `update` with an `importId`.
 */
export type Action = 'create' | 'update' | 'delete' | 'replace' | 'forget' | 'import' | 'move' | 'read' | 'no-op' | 'unknown';

/** How a replacement goes: which of the two is there first, or whether the old one stays, unmanaged. */
export type Order = 'delete-first' | 'create-first' | 'forget-old';

const single: Readonly<Record<string, Action>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  read: 'read',
  'no-op': 'no-op',
  '': 'no-op',
};

const replacements: Readonly<Record<string, Order>> = {
  'delete,create': 'delete-first',
  'create,delete': 'create-first',
  // Terraform and OpenTofu write it in different order.
  'create,forget': 'forget-old',
  'forget,create': 'forget-old',
};

/** What a change does. */
export function actionOf({ change, previous_address, address }: ResourceChange): Action {
  if (orderOf(change) !== undefined) return 'replace';
  const action = single[change.actions.join()] ?? 'unknown';
  if (action !== 'no-op') return action;
  if (change.importing != null) return 'import';
  return previous_address != null && previous_address !== address ? 'move' : 'no-op';
}

/** How a replacement goes; undefined for everything else. */
export function orderOf({ actions }: { readonly actions: readonly string[] }): Order | undefined {
  return replacements[actions.join()];
}

const reasons: Readonly<Record<string, string>> = {
  replace_because_tainted: 'it is tainted: its creation failed halfway',
  replace_by_request: 'requested by -replace',
  replace_by_triggers: 'replace_triggered_by',
  replace_because_cannot_update: 'it cannot be changed in place',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_wrong_repetition: 'count or for_each came or went',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_no_move_target: 'it was moved to an address that is not in the configuration',
  read_because_config_unknown: 'what it asks for is known only after apply',
  read_because_dependency_pending: 'it depends on something that changes',
  read_because_check_nested: 'it belongs to a check',
};

/** Why Terraform does it, in words; undefined where it gives no reason. */
export function reasonOf({ action_reason }: Pick<ResourceChange, 'action_reason'>): string | undefined {
  return action_reason == null ? undefined : (reasons[action_reason] ?? action_reason.replaceAll('_', ' '));
}
