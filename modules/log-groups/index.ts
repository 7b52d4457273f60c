import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { z } from 'zod';
import { text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each } from '../../src/core/resource';

/** CloudWatch log groups of one application. */
export class LogGroups extends defineModule({
  name: 'log-groups',
  summary: 'CloudWatch log groups of one application, each with its own retention.',
  inputs: z.object({
    prefix: z.string().regex(/^\/[\w./-]*[^/]$/).describe('What all names begin with, such as `/ec2/mecove-mvp`.'),
    groups: z.record(z.string().regex(/^[\w.-]+$/), z.object({
      retentionInDays: z.literal([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]),
    })).describe('Log groups by the last part of their name; days that their events are kept.'),
    kmsKeyArn: z.string().nullable().default(null).describe('Key that encrypts the events; that of CloudWatch Logs where there is none.'),
  }),
  outputs: {
    names: output.map('Names of the log groups by key.'),
    arns: output.map('ARNs of the log groups by key.'),
  },
  build(scope, input) {
    const group = each(input.groups, scope, 'this', CloudwatchLogGroup, (it, key) => ({
      name: text`${input.prefix}/${key}`,
      retentionInDays: it.retentionInDays,
      kmsKeyId: input.kmsKeyArn,
    }));
    return { names: group.map('name'), arns: group.map('arn') };
  },
}) {}
