import type { Plan } from '../../src/review';
import { readPlan } from '../../src/review';

export interface GivenChange {
  readonly address: string;
  readonly actions?: readonly string[];
  readonly [more: string]: unknown;
}

/** A plan with the given resource changes; what is not given is as in a plan that does nothing. */
export function planOf(changes: readonly GivenChange[], more: object = {}): Plan {
  const resource_changes = changes.map(({ address, actions, change, ...rest }) => {
    const [name = '', type = ''] = address
      .replace(/\[[^\]]*\]$/, '')
      .split('.')
      .reverse();
    const module = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.?)+)\./.exec(address)?.[1];
    return {
      address,
      mode: 'managed',
      type,
      name,
      ...(module === undefined ? {} : { module_address: module }),
      ...rest,
      change: { actions, ...(change ?? {}) },
    };
  });
  return readPlan(JSON.stringify({ format_version: '1.2', resource_changes, ...more }));
}
