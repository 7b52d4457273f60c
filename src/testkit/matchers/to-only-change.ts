import { covers } from '../../plan/address';
import { actionText, resourceText } from '../../plan/change-text';
import { nearestAddresses } from '../../plan/nearest';
import type { PlannedResource } from '../../plan/planned-resource';
import { type Context, indented, type Verdict, verdict } from './context';
import { planIn } from './subject';

/**
 * Whether just these resources change: each change is meant by one of the patterns, and each pattern means a change. Outputs may.
 */
export function toOnlyChange(this: Context, received: unknown, patterns: readonly (string | RegExp)[]): Verdict {
  const { changes, addresses } = planIn(received, 'toOnlyChange');
  const others = changes.filter(({ address }) => !patterns.some((pattern) => covers(pattern, address)));
  const idle = patterns.filter((pattern) => !changes.some(({ address }) => covers(pattern, address)));
  const pass = others.length === 0 && idle.length === 0;
  const call = { name: 'toOnlyChange', subject: 'plan', expected: patterns.length === 0 ? '[]' : 'patterns' };
  return verdict(this, call, pass, () => {
    if (pass && changes.length === 0) return ['the plan changes no resource'];
    if (pass) return ['the plan changes just that:', ...indented(changes.map(actionText))];
    return [...alsoChanging(others), ...notChanging(idle, changes, addresses)];
  });
}

function alsoChanging(others: readonly PlannedResource[]): readonly string[] {
  return others.length === 0 ? [] : ['the plan changes more:', ...indented(others.map(resourceText))];
}

function notChanging(
  idle: readonly (string | RegExp)[],
  changes: readonly PlannedResource[],
  addresses: readonly string[],
): readonly string[] {
  if (idle.length === 0) return [];
  const lines = idle.map((pattern) => {
    if (addresses.some((address) => covers(pattern, address))) return `${String(pattern)} stays as it is`;
    const nearest = nearestAddresses(
      String(pattern),
      changes.map(({ address }) => address),
      3,
    );
    return `${String(pattern)} is not in the plan${nearest.length === 0 ? '' : `; nearest of what changes: ${nearest.join(', ')}`}`;
  });
  return ['what should change does not:', ...indented(lines)];
}
