import { z } from 'zod';

const seconds = z.int();
const threshold = z.int().min(2).max(10);
const key = z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'must be of small letters, digits and hyphens');

const targetGroup = z.object({
  port: z.int().min(1).max(65_535),
  healthCheck: z.object({
    path: z.string().regex(/^\//, 'must begin with a slash'),
    matcher: z
      .string()
      .regex(/^\d{3}(-\d{3})?(,\d{3}(-\d{3})?)*$/, 'must be HTTP codes such as 200 or 200-299,302')
      .default('200'),
    interval: seconds.min(5).max(300).default(15),
    timeout: seconds.min(2).max(120).default(5),
    healthyThreshold: threshold.default(2),
    unhealthyThreshold: threshold.default(3),
  }),
  deregistrationDelay: seconds.min(0).max(3600).default(30),
});

export const inputs = z.object({
  name: z
    .string()
    .max(32)
    .regex(/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/, 'must be of letters, digits and hyphens, and have none at its ends')
    .describe('Name of the load balancer. Those of its target groups are made of it, their key and their port.'),
  vpcId: z.string().describe('VPC of the targets.'),
  subnetIds: z.array(z.string()).min(2).describe('Public subnets in at least two zones.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the load balancer.'),
  certificateArn: z
    .string()
    .regex(/^arn:[\w-]+:(acm|iam):/, 'must be the ARN of a certificate')
    .describe('ARN of the certificate of the HTTPS listener.'),
  sslPolicy: z
    .string()
    .regex(/^ELBSecurityPolicy-[\w-]+$/, 'must be a policy of Elastic Load Balancing such as ELBSecurityPolicy-TLS13-1-3-2021-06')
    .default('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')
    .describe('Which versions of TLS and ciphers clients may use. The default, which AWS recommends, takes TLS 1.2 and 1.3.'),
  targetGroups: z
    .record(key, targetGroup)
    .describe(
      [
        'Target groups of IP addresses by key. Targets are added by others, such as an ECS service.',
        'Times are in seconds; `deregistration_delay` is how long requests in flight may go on when a target leaves.',
      ].join(' '),
    ),
  defaultTargetGroup: z.string().describe('Key of the target group that gets the requests.'),
  blockedPaths: z
    .record(
      key,
      z
        .array(
          z
            .string()
            .max(128)
            .regex(/^\/[\w.$\/~"'@:+&*?-]*$/, 'must begin with a slash and be a pattern such as /debug/*'),
        )
        .min(1)
        .max(5),
    )
    .default({})
    .describe(
      [
        'Path patterns that are answered with 404 here and reach no target, by a telling key.',
        'Patterns heed case and take a path as it was sent: where the application does not, it must refuse these paths, too.',
      ].join(' '),
    ),
  accessLogs: z
    .object({
      bucket: z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
          'must be 3 to 63 small letters, digits, dots and hyphens, and begin and end with a letter or digit',
        ),
      expirationDays: z.int().min(1).default(90),
    })
    .describe(
      [
        'Bucket that is made for the access logs, and days that they are kept.',
        'They hold addresses of clients and whole URLs: who may read the bucket can read what is sent in a query string.',
      ].join(' '),
    ),
  idleTimeout: seconds
    .min(1)
    .max(4000)
    .default(60)
    .describe(
      [
        'Seconds after which an idle connection is closed.',
        'Targets must keep theirs open for longer, or some requests fail with 502.',
      ].join(' '),
    ),
  dropInvalidHeaderFields: z.boolean().default(true).describe('Drop header fields with names that HTTP does not allow.'),
  deletionProtection: z.boolean().default(true).describe('Refuse to delete the load balancer.'),
  forceDestroyLogs: z.boolean().default(false).describe('Delete the bucket also with access logs in it.'),
});
