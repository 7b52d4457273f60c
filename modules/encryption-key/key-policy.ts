import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import type { Construct } from 'constructs';
import {
  concat,
  contains,
  equal,
  type Expression,
  filterMap,
  type JsonDocument,
  listFor,
  mapFor,
  merge,
  not,
  policyDocument,
  text,
  values,
} from '../../src/core/expression';
import { data, local } from '../../src/core/resource';

type Services = Expression<Record<string, { actions: string[] }>>;

const eventBridge = 'events.amazonaws.com';

/**
 * Who may use a key: whom IAM of this account allows it, and services on behalf of this account. What tells on whose behalf a
 * service calls differs: CloudWatch Logs has the log group in the encryption context (CloudWatch Logs user guide, "Encrypt log
 * data"), EventBridge tells nothing, the others tell the account (SNS developer guide, "Key management").
 */
export function keyPolicy(scope: Construct, services: Services): JsonDocument {
  const { accountId: account } = data(scope, 'current', DataAwsCallerIdentity, {});
  const { partition } = data(scope, 'current', DataAwsPartition, {});
  const { name: region } = data(scope, 'current', DataAwsRegion, {});

  const byIam = local(scope, 'as_iam_allows', {
    Sid: 'AsIamAllows',
    Effect: 'Allow',
    Principal: { AWS: text`arn:${partition}:iam::${account}:root` },
    Action: 'kms:*',
    Resource: '*',
  });
  const logsArn = local(scope, 'logs_arn', text`arn:${partition}:logs:${region}:${account}`);
  const forLogGroups = local(scope, 'for_log_groups', {
    Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': text`${logsArn}:log-group:*` } },
  });
  const forAccount = local(scope, 'for_account', { Condition: { StringEquals: { 'aws:SourceAccount': account } } });

  const grants = local(
    scope,
    'grants',
    mapFor(services, ({ actions }, principal) => ({
      Effect: 'Allow',
      Principal: { Service: principal },
      Action: actions,
      Resource: '*',
    })),
  );
  const logs = local(scope, 'logs', text`logs.${region}.amazonaws.com`);
  const logsGrants = local(
    scope,
    'logs_grants',
    filterMap(grants, (_, principal) => equal(principal, logs)),
  );
  const eventsGrants = local(
    scope,
    'events_grants',
    filterMap(grants, (_, principal) => equal(principal, eventBridge)),
  );
  const accountGrants = local(
    scope,
    'account_grants',
    filterMap(grants, (_, principal) => not(contains([logs, eventBridge], principal))),
  );
  const forLogs = local(
    scope,
    'logs_statements',
    listFor(logsGrants, (grant) => merge(grant, forLogGroups)),
  );
  const forOthers = local(
    scope,
    'account_statements',
    listFor(accountGrants, (grant) => merge(grant, forAccount)),
  );
  return policyDocument(concat([byIam], forLogs, forOthers, values(eventsGrants)));
}
