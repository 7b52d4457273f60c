import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { trust } from '../../src/aws/trust';
import { type Expression, ifSet, isSet, policyDocument, present, text } from '../../src/core/expression';
import { when } from '../../src/core/resource';
import type { inputs } from './inputs';

/** What each flow log writes: accepted and refused connections, in the format of AWS, every ten minutes. */
export function flowLogs(
  scope: Construct,
  {
    name,
    vpcId,
    wanted,
  }: Readonly<{
    name: Expression<string>;
    vpcId: Expression<string>;
    wanted: Expression<z.output<typeof inputs>['flowLogs']>;
  }>,
): void {
  const group = when(isSet(wanted), scope, 'flow_logs', CloudwatchLogGroup, {
    name: text`/aws/vpc/${name}/flow-logs`,
    retentionInDays: ifSet(wanted, (it) => it.retentionInDays),
  });
  const role = when(isSet(wanted), scope, 'flow_logs', IamRole, {
    name: text`${name}-vpc-flow-logs`,
    assumeRolePolicy: trust('vpc-flow-logs.amazonaws.com'),
  });
  // "IAM role for publishing flow logs to CloudWatch Logs" (VPC user guide), narrowed to the group, which is there already.
  const permission = when(isSet(wanted), scope, 'flow_logs', IamRolePolicy, {
    name: 'write-flow-logs',
    role: present(role.name),
    policy: policyDocument([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: ifSet(group.arn, (arn) => text`${arn}:*`),
      },
    ]),
  });
  when(
    isSet(wanted),
    scope,
    'this',
    FlowLog,
    {
      vpcId,
      trafficType: 'ALL',
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags: { Name: name },
    },
    { dependsOn: [permission] },
  );
}
