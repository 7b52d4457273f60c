import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { Construct } from 'constructs';
import { trust } from '../../src/aws/trust';
import { type Expression, greaterThan, present, text } from '../../src/core/expression';
import { data, when } from '../../src/core/resource';

/** What RDS needs to write the measurements of enhanced monitoring, where there is an interval. */
export function enhancedMonitoring(scope: Construct, identifier: Expression<string>, interval: Expression<number>) {
  const monitored = greaterThan(interval, 0);
  const { partition } = data(scope, 'current', DataAwsPartition, {});
  const role = when(monitored, scope, 'monitoring', IamRole, {
    name: text`${identifier}-rds-monitoring`,
    assumeRolePolicy: trust('monitoring.rds.amazonaws.com'),
  });
  const permission = when(monitored, scope, 'monitoring', IamRolePolicyAttachment, {
    role: present(role.name),
    policyArn: text`arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
  });
  return { roleArn: role.arn, permission };
}
