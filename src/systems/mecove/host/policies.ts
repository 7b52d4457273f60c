import { policyDocument, text, type Expression, type Ref } from '../../../core/expression';
import type { HostEnvironment } from './environment';

/** AWS adds six characters to a secret's name in its ARN (Secrets Manager user guide, "Secret names in ARNs"). */
const secretArn = ({ region, account }: HostEnvironment, name: string): string => `arn:aws:secretsmanager:${region}:${account}:secret:${name}-??????`;

/** What the host may do beyond Systems Manager: read its three secrets, write its three log groups. */
export function hostPolicies(env: HostEnvironment, { databaseSecretArn, logGroupArns }: {
  readonly databaseSecretArn: Ref<string>;
  readonly logGroupArns: readonly Expression<string>[];
}): Record<string, Expression<string>> {
  return {
    'read-secrets': policyDocument([{
      Sid: 'ReadSecrets', Effect: 'Allow', Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
      Resource: [databaseSecretArn, secretArn(env, env.application.secretName), secretArn(env, env.application.deployKeySecretName)],
    }]),
    'write-logs': policyDocument([{
      Sid: 'WriteLogs', Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      Resource: logGroupArns.map((arn) => text`${arn}:*`),
    }]),
  };
}
