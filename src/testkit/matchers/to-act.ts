import type { Action } from '../../plan/action';
import { resourceText } from '../../plan/change-text';
import { absent } from './absent';
import { type Context, indented, type Verdict, verdict } from './context';
import { planIn } from './subject';

type Matcher = (this: Context, received: unknown, address: string) => Verdict;

/** Whether a resource is made that is not there yet. One that is replaced is not meant. */
export const toCreate = acting('toCreate', 'create');

/** Whether a resource is changed in place. */
export const toUpdate = acting('toUpdate', 'update');

/** Whether a resource is destroyed for good. One that is replaced or forgotten is not meant. */
export const toDestroy = acting('toDestroy', 'delete');

function acting(name: string, action: Action): Matcher {
  return function (received, address) {
    const plan = planIn(received, name);
    const resource = plan.find(address);
    return verdict(this, { name, subject: 'plan', expected: address }, resource?.action === action, () =>
      resource === undefined ? absent(address, plan) : ['the plan says:', ...indented([resourceText(resource)])],
    );
  };
}
