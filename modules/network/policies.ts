import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'network-single-nat-gateway',
    reason: 'the private subnets of all zones share one NAT gateway: without its zone none of them reaches the internet',
    fix: 'have a NAT gateway in each zone (one-per-zone)',
    applies: (it) => it.natGateways === 'single',
  },
];
