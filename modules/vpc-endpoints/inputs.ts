import { z } from 'zod';

const policy = z
  .string()
  .nullable()
  .default(null)
  .describe('Policy of the endpoint as JSON: who may do what through it. Null: whoever has the permission.');

export const inputs = z.object({
  name: z.string().min(1).describe('What the names of the endpoints begin with.'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-south-1')
    .describe('Region of the VPC.'),
  vpcId: z.string().describe('VPC of the endpoints.'),
  gateway: z
    .record(
      z.string().regex(/^(s3|dynamodb)$/, 'must be s3 or dynamodb'),
      z.object({
        routeTableIds: z.array(z.string()).min(1).describe('Route tables that lead to the endpoint.'),
        policy,
      }),
    )
    .default({})
    .describe('Gateway endpoints by service, `s3` or `dynamodb`: routes that cost nothing.'),
  interface: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/, 'must be a service such as secretsmanager or ecr.api'),
      z.object({ policy }),
    )
    .default({})
    .describe(
      [
        'Interface endpoints by service (`secretsmanager`, `ecr.api`, `logs`…): network interfaces in the subnets,',
        'to which the usual names of the service lead from within the VPC.',
      ].join(' '),
    ),
  subnetIds: z.array(z.string()).default([]).describe('Subnets of the interface endpoints, at most one in each zone.'),
  securityGroupIds: z
    .array(z.string())
    .default([])
    .describe('Security groups of the interface endpoints, which let in port 443 from those who use them.'),
});
