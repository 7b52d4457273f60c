import { z } from 'zod';
import { domainName, hostedZoneId } from '../../src/aws/domain-name';

export const inputs = z.object({
  zoneId: hostedZoneId.describe('Hosted zone of the name.'),
  name: domainName.describe('Full name of the records.'),
  type: z.enum(['A', 'AAAA', 'CNAME']).describe('Type of the records.'),
  records: z
    .record(
      z
        .string()
        .max(128)
        .regex(/^[\w.-]+$/, 'must be of letters, digits and _.-'),
      z.object({
        weight: z.int().min(0).max(255),
        alias: z
          .object({
            name: z.string(),
            zoneId: hostedZoneId,
            evaluateTargetHealth: z.boolean().default(true),
          })
          .nullable()
          .default(null),
        values: z.array(z.string()).default([]),
        ttl: z.int().min(0).max(604_800).default(60),
      }),
    )
    .describe(
      [
        'Where the name leads, by set identifier, each with its part of the questions: weight / sum of weights.',
        'Either `alias`, a name within AWS such as that of a load balancer and the zone of it,',
        'or `values` that are kept for `ttl` seconds.',
        'Where all weights are 0, each is answered equally often.',
      ].join(' '),
    ),
});
