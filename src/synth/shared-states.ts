import type { Problem } from '../core/errors';
import { environmentFile, type JudgedEnvironment } from '../core/environment/system';

/** Environments that keep their state in one place: each would destroy what the other made. */
export function sharedStates(environments: ReadonlyMap<string, JudgedEnvironment>): Problem[] {
  const keeper = new Map<string, string>();
  return [...environments].flatMap(([name, { values: { state } }]) => {
    const place = `${state.bucket}/${state.key}`;
    const other = keeper.get(place);
    if (other === undefined) {
      keeper.set(place, name);
      return [];
    }
    const reason = `${place} is where ${environmentFile(other)} keeps its state`;
    return [{ file: environmentFile(name), path: 'state.key', reason, fix: 'give each environment a key of its own' }];
  });
}
