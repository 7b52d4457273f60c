import type { Context, Verdict } from '../../matchers/context';
import { toAllow, type Way } from './to-allow';
import { type EgressTraffic, egressQuestion } from './traffic';

const egress: Way = { matcher: 'toAllowEgress', direction: 'egress', peer: 'to', rulesOf: (it) => it.egress };

/** Whether the rules of a group, or of several together, let such traffic out. */
export function toAllowEgress(this: Context, received: unknown, asked: EgressTraffic): Verdict {
  return toAllow(this, received, egress, egressQuestion(asked));
}
