import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { z } from 'zod';
import { both, hasAny, isSet, policyDocument, present } from '../../../../src/core/expression';
import { defineModule, output } from '../../../../src/core/module';
import { resource, when } from '../../../../src/core/resource';
import type { Part } from '../part';

class When extends defineModule({
  name: 'when',
  summary: 'Resources that exist on a condition, and what refers to them.',
  inputs: z.object({
    enabled: z.boolean(),
    logGroupName: z.string().nullable().default(null),
    buckets: z.array(z.string()).default([]),
  }),
  outputs: { roleName: output.string('Role, where there is one.') },
  build(scope, input) {
    const role = when(input.enabled, scope, 'reader', IamRole, {
      name: 'reader',
      assumeRolePolicy: policyDocument([
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } },
      ]),
    });
    when(both(input.enabled, hasAny(input.buckets)), scope, 'reader', IamRolePolicy, {
      name: 'read',
      role: present(role.name),
      policy: policyDocument([{ Effect: 'Allow', Action: 's3:GetObject', Resource: input.buckets }]),
    });
    when(isSet(input.logGroupName), scope, 'this', CloudwatchLogGroup, {
      name: input.logGroupName,
      tags: { Role: present(role.name) },
    });
    resource(scope, 'always', CloudwatchLogGroup, { name: 'always', kmsKeyId: role.arn });
    return { roleName: role.name };
  },
}) {}

export const part: Part = {
  module: When,
  sets: {
    off: { enabled: false },
    on: { enabled: true },
    all: { enabled: true, log_group_name: 'app', buckets: ['a', 'b'] },
    offWithBuckets: { enabled: false, buckets: ['a'] },
  },
};
