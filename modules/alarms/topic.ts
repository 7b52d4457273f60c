import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import type { Construct } from 'constructs';
import { concat, type Expression, policyDocument } from '../../src/core/expression';
import { data, resource } from '../../src/core/resource';

interface Topic {
  readonly name: Expression<string>;
  readonly kmsKeyArn: Expression<string | null>;
  /** Services besides CloudWatch. */
  readonly publishers: Expression<string[]>;
}

/** A topic to which AWS services may publish for this account, and nobody without TLS. */
export function alarmTopic(scope: Construct, { name, kmsKeyArn, publishers }: Topic) {
  const { accountId } = data(scope, 'current', DataAwsCallerIdentity, {});
  const topic = resource(scope, 'this', SnsTopic, { name, kmsMasterKeyId: kmsKeyArn });
  const policy = resource(scope, 'this', SnsTopicPolicy, {
    arn: topic.arn,
    policy: policyDocument([
      {
        Sid: 'ServicesOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: concat(['cloudwatch.amazonaws.com'], publishers) },
        Action: 'sns:Publish',
        Resource: topic.arn,
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: topic.arn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  });
  return { topic, policy };
}
