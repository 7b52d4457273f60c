import { z } from 'zod';
import { retentionInDays } from '../../src/aws/retention';

const ranges = z.array(z.cidrv4());

export const inputs = z.object({
  name: z.string().min(1).describe('Name of the VPC; names of what is in it begin with it.'),
  cidr: z.cidrv4().describe('Address range of the VPC.'),
  zones: z
    .array(z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+[a-z]$/, 'must be a zone such as ap-south-1a'))
    .min(2)
    .describe('Availability zones, by name.'),
  publicSubnets: ranges.describe('Address ranges of the public subnets, in the order of the zones.'),
  privateSubnets: ranges
    .default([])
    .describe('Address ranges of subnets that reach the internet only through NAT gateways, in the order of the zones.'),
  databaseSubnets: ranges
    .default([])
    .describe('Address ranges of subnets without any way to the internet, in the order of the zones.'),
  natGateways: z
    .enum(['none', 'single', 'one-per-zone'])
    .default('none')
    .describe(
      [
        'Ways of the private subnets to the internet: `none`; `single`, one in the first zone for all, cheaper;',
        '`one-per-zone`, so that the outage of a zone cuts off that zone alone.',
      ].join(' '),
    ),
  flowLogs: z
    .object({ retentionInDays })
    .nullable()
    .default(null)
    .describe('Write down who spoke to whom in the VPC, in CloudWatch Logs; days that it is kept. Null: not.'),
});
