import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
import { retentionInDays } from '../../src/aws/retention';
import { text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each } from '../../src/core/resource';

/** CloudWatch log groups of one application. */
export class LogGroups extends defineModule({
  name: 'log-groups',
  summary: 'CloudWatch log groups of one application, each with its own retention.',
  inputs: z.object({
    prefix: z
      .string()
      .max(400)
      .regex(/^\/[\w./#-]*[\w.#-]$/, 'must begin with a slash and not end with one, such as /ec2/mecove-mvp')
      .describe('What all names begin with.'),
    groups: z
      .record(
        z
          .string()
          .max(111)
          .regex(/^[\w.#-]+$/, 'must be of letters, digits and _.-#'),
        z.object({
          retentionInDays,
        }),
      )
      .describe('Log groups by the last part of their name; days that their events are kept.'),
    kmsKeyId: kmsKeyArn.describe('ARN of the key that encrypts the events; null: the key of CloudWatch Logs.'),
  }),
  outputs: {
    names: output.map('Names of the log groups by key.'),
    arns: output.map('ARNs of the log groups by key.'),
  },
  build(scope, input) {
    const group = each(input.groups, scope, 'this', CloudwatchLogGroup, (it, key) => ({
      name: text`${input.prefix}/${key}`,
      retentionInDays: it.retentionInDays,
      kmsKeyId: input.kmsKeyId,
    }));
    return { names: group.map('name'), arns: group.map('arn') };
  },
}) {}
