import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { Construct } from 'constructs';
import {
  choose,
  concat,
  either,
  type Expression,
  firstMatch,
  flatten,
  hasAny,
  listFor,
  maybe,
  text,
  values,
} from '../../core/expression';
import { data, dynamic, local, resource, when } from '../../core/resource';
import { trust } from '../trust';
import type { TaskInput } from './task-input';

/** What ECS itself needs to start the containers: their image, their secrets, their log group, and nothing else. */
export function executionRole(scope: Construct, input: TaskInput, logGroupArn: Expression<string>) {
  const references = local(
    scope,
    'secret_references',
    concat(values(input.secrets), flatten(listFor(input.sidecars, (it) => values(it.secrets)))),
  );
  // A key of a secret is named after the ARN of the secret: `…:secret:shop-AbCdEf:PASSWORD::`.
  const arns = local(
    scope,
    'secret_arns',
    listFor(references, (it) => firstMatch(it, '^(?:[^:]+:){5}[^:]+(?::[^:]+)?')),
  );
  const document = data(scope, 'execution', DataAwsIamPolicyDocument, {
    statement: [
      {
        sid: 'WriteLogs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [text`${logGroupArn}:*`],
      },
      dynamic(maybe(input.repositoryArn), (arn) => ({
        sid: 'PullImage',
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: [arn],
      })),
      dynamic(maybe(input.repositoryArn), () => ({
        sid: 'SignInToRegistry', // cannot be limited to a repository
        actions: ['ecr:GetAuthorizationToken'],
        resources: ['*'],
      })),
      dynamic(choose(hasAny(references), [arns], []), (it) => ({
        sid: 'ReadSecrets',
        actions: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
        resources: it,
      })),
      dynamic(choose(hasAny(input.kmsKeyArns), [input.kmsKeyArns], []), (it) => ({
        sid: 'DecryptSecrets',
        actions: ['kms:Decrypt'],
        resources: it,
      })),
    ],
  });
  const role = resource(scope, 'execution', IamRole, {
    name: text`${input.name}-execution`,
    assumeRolePolicy: trust('ecs-tasks.amazonaws.com'),
  });
  const permission = resource(scope, 'execution', IamRolePolicy, { name: 'execution', role: role.name, policy: document.json });
  return { role, permission };
}

/** What the application itself may do. */
export function taskRole(scope: Construct, input: TaskInput) {
  const document = data(scope, 'task', DataAwsIamPolicyDocument, {
    statement: [
      dynamic(input.taskPolicyStatements, (it, sid) => ({ sid, actions: it.actions, resources: it.resources })),
      // "Permissions required for ECS Exec" (ECS developer guide); they cannot be limited to a task.
      dynamic(choose(input.enableExecuteCommand, ['ExecuteCommand'], []), (sid) => ({
        sid,
        actions: [
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        resources: ['*'],
      })),
    ],
  });
  const role = resource(scope, 'task', IamRole, {
    name: text`${input.name}-task`,
    assumeRolePolicy: trust('ecs-tasks.amazonaws.com'),
  });
  const isAllowedAnything = either(hasAny(input.taskPolicyStatements), input.enableExecuteCommand);
  const permission = when(isAllowedAnything, scope, 'task', IamRolePolicy, {
    name: 'task',
    role: role.name,
    policy: document.json,
  });
  return { role, permission };
}
