import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { z } from 'zod';
import { choose, concat, ifSet, json, listFor, policyDocument, text } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { each, local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Documents extends defineModule({
  name: 'json',
  summary: 'JSON documents with references inside, and their locals.',
  inputs: z.object({
    bucket: z.string(),
    principals: z
      .record(z.string(), z.object({ accountId: z.string(), actions: z.array(z.string()).default(['s3:GetObject']) }))
      .default({}),
    condition: z.object({ sourceVpce: z.string() }).nullable().default(null),
    isOpen: z.boolean().default(false),
  }),
  outputs: {},
  build(scope, input) {
    const bucketArn = local(scope, 'bucket_arn', text`arn:aws:s3:::${input.bucket}`);
    resource(scope, 'this', S3BucketPolicy, {
      bucket: input.bucket,
      policy: policyDocument(
        concat(
          listFor(input.principals, (it, sid) => ({
            Sid: sid,
            Effect: 'Allow',
            Action: it.actions,
            Principal: { AWS: text`arn:aws:iam::${it.accountId}:root` },
            Resource: [bucketArn, text`${bucketArn}/*`],
          })),
          choose(
            input.isOpen,
            [{ Sid: 'everyone', Effect: 'Allow', Action: 's3:GetObject', Principal: '*', Resource: text`${bucketArn}/public/*` }],
            [],
          ),
        ),
      ),
    });
    const role = resource(scope, 'this', IamRole, {
      name: 'reader',
      assumeRolePolicy: policyDocument([
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'ec2.amazonaws.com' },
          Condition: ifSet(input.condition, (it) => ({ StringEquals: { 'aws:SourceVpce': it.sourceVpce } })),
        },
      ]),
      inlinePolicy: [
        { name: 'a', policy: policyDocument([{ Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn }]) },
        { name: 'b', policy: policyDocument([{ Effect: 'Deny', Action: 's3:DeleteObject', Resource: text`${bucketArn}/*` }]) },
      ],
    });
    // Its document would be called policy, as is that of the bucket.
    resource(scope, 'this', IamRolePolicy, {
      name: 'put',
      role: role.name,
      policy: policyDocument([{ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }]),
    });
    const queue = resource(scope, 'this', SqsQueue, {
      name: 'jobs',
      redrivePolicy: json({ deadLetterTargetArn: bucketArn, maxReceiveCount: 3 }),
    });
    resource(scope, 'this', SqsQueuePolicy, {
      queueUrl: queue.url,
      policy: policyDocument([{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue.arn }]),
    });
    resource(scope, 'this', CloudwatchEventRule, {
      name: 'puts',
      eventPattern: json({ source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { bucket: { name: [input.bucket] } } }),
    });
    resource(scope, 'awkward', SsmParameter, {
      name: 'awkward',
      type: 'String',
      value: json({
        text: 'say "hi" to ${name}, %{if}\n\ttab \\ back\b ü 🎉',
        '${key}': 'a',
        for: 1,
        null: null,
        'some key': [true, -1.5, 1e21],
        inner: json({ a: input.bucket }),
        'left-out': undefined,
        number: 5,
        nested: { a: [[{ b: [] }], {}] },
        port: text`${input.bucket}:${8080}`,
      }),
    });
    each(input.principals, scope, 'each', SsmParameter, (it, key) => ({
      name: text`principal-${key}`,
      type: 'String',
      value: json({ key, account: it.accountId, actions: it.actions }),
    }));
    each(input.principals, scope, 'same', SsmParameter, (_, key) => ({
      name: text`same-${key}`,
      type: 'String',
      value: json({ bucketArn, isOpen: input.isOpen }),
    }));
    return {};
  },
}) {}

export const part: Part = {
  module: Documents,
  sets: {
    least: { bucket: 'files' },
    all: {
      bucket: 'files',
      principals: { partner: { account_id: '123456789012' }, admin: { account_id: '210987654321', actions: ['s3:*'] } },
      condition: { source_vpce: 'vpce-1' },
      is_open: true,
    },
  },
};
