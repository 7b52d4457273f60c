import { z } from 'zod';

/** EC2 takes these characters in names and descriptions of security groups and their rules (EC2 API, CreateSecurityGroup). */
const text = /^[A-Za-z0-9 ._:\/()#,@\[\]+=&;{}!$*-]+$/;
const characters = 'must be of letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*';

const endpoint = z
  .string()
  .regex(/^([A-Za-z][\w-]*|(\d{1,3}\.){3}\d{1,3}\/\d{1,2})$/, 'must be a key of groups or an IPv4 range such as 10.0.0.0/16');

export const inputs = z.object({
  vpcId: z.string().describe('VPC of the groups.'),
  groups: z
    .record(
      z.string().regex(/^[A-Za-z][\w-]*$/, 'must be a short name such as host'),
      z.object({
        name: z
          .string()
          .max(255)
          .regex(text, characters)
          .regex(/^([^s]|s[^g]|sg[^-])/, 'must not begin with sg-'),
        description: z
          .string()
          .max(255)
          .regex(text, characters)
          .default('Managed by Terraform')
          .describe('Fixed once the group is made: AWS cannot change it.'),
      }),
    )
    .describe('Security groups by key.'),
  rules: z
    .record(
      z.string().max(255).regex(text, characters),
      z.object({
        from: endpoint,
        to: endpoint,
        port: z.int().min(0).max(65_535).nullable().default(null),
        protocol: z.enum(['tcp', 'udp', '-1']).default('tcp'),
      }),
    )
    .describe(
      [
        'Who may reach whom, by a telling key such as `host-to-database`, which becomes the description of the rule.',
        '`from` and `to` are keys of groups or IPv4 ranges.',
        'A rule between two groups opens both sides; one with a range opens the side of the group.',
        'Protocol -1 is all traffic, without a port. Groups reach nobody unless a rule says so.',
      ].join(' '),
    ),
});
