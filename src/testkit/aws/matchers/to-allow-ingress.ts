import type { Context, Verdict } from '../../matchers/context';
import { toAllow, type Way } from './to-allow';
import { type IngressTraffic, ingressQuestion } from './traffic';

const ingress: Way = { matcher: 'toAllowIngress', direction: 'ingress', peer: 'from', rulesOf: (it) => it.ingress };

/** Whether the rules of a group, or of several together, let such traffic in. */
export function toAllowIngress(this: Context, received: unknown, asked: IngressTraffic): Verdict {
  return toAllow(this, received, ingress, ingressQuestion(asked));
}
