import { z } from 'zod';
import { retentionInDays } from '../../../../aws/retention';
import { cidr } from '../../../../core/environment/fields';

const zone = z.string().meta({ examples: ['ap-south-1a'] });

/** AWS services that tasks reach without leaving the VPC. */
const endpointService = z.enum(['ecr.api', 'ecr.dkr', 'logs', 'monitoring', 'secretsmanager', 'ssm', 'ssmmessages']);

/** Where things stand (requirement, section 3 "AWS building blocks" and 4.2): load balancer public, tasks private, data without a way out. */
export const network = z.strictObject({
  cidr,
  zones: z.array(zone).min(2),
  /** Of the load balancer and the NAT gateways. */
  publicSubnets: z.array(cidr).min(2),
  /** Of the tasks. */
  privateSubnets: z.array(cidr).min(2),
  /** Of database and Redis: no route to the internet. */
  databaseSubnets: z.array(cidr).min(2),
  /** The way of the tasks to Meta and the LLM providers. One gateway saves about 45 USD a month and zone, and is lost with its zone. */
  natGateways: z.enum(['single', 'one-per-zone']).default('one-per-zone'),
  /** Each costs about 9.50 USD a month and zone (section 4.2 leaves it open); what has none goes through the NAT gateways. */
  interfaceEndpoints: z.array(endpointService).default(['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager']),
  /** Who may reach the load balancer. Meta's addresses change: a list of them would one day refuse webhooks (section 4.2). */
  ingressCidrs: z.array(cidr).min(1).default(['0.0.0.0/0']),
  /** Days that the flow logs of the VPC are kept; null: none are written. */
  flowLogRetentionDays: retentionInDays.nullable().default(null),
});
