import { z } from 'zod';
import { isRange } from '../../../core/environment/ranges';
import { rule } from '../../../core/environment/rule';
import { notAligned, repeated } from '../network-rules';

const ssh = z.object({ host: z.object({ sshCidrs: z.array(z.string()) }) });

/** What must hold between the values of a host. */
export const hostRules = [
  rule('a range for SSH begins at its first address', ssh, ({ host }) =>
    notAligned(host.sshCidrs.map((range, i) => ({ range, path: ['host', 'sshCidrs', i] })).filter((it) => isRange(it.range)))),
  rule('ranges for SSH differ', ssh, ({ host }) => repeated(host.sshCidrs, ['host', 'sshCidrs'], 'remove one of them')),
];
