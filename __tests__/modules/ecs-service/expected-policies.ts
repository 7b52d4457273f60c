import type { Outputs } from './outputs';

const allow = (Sid: string, Action: string | string[], Resource: string | string[]) => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource,
});
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const writesTo = (logGroupArn: string) => allow('WriteLogs', ['logs:PutLogEvents', 'logs:CreateLogStream'], `${logGroupArn}:*`);
const readSecrets = ['ssm:GetParameters', 'secretsmanager:GetSecretValue'];

/** All policies of the four roles: each may do this, and nothing else. */
export const expectedPolicies = ({ api, worker, arns, repositories }: Outputs): readonly Readonly<Record<string, object>>[] => [
  {
    execution: policy(
      allow(
        'PullImage',
        ['ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage', 'ecr:BatchCheckLayerAvailability'],
        repositories.arns['shop/api'] ?? '',
      ),
      allow('SignInToRegistry', 'ecr:GetAuthorizationToken', '*'),
      allow('ReadSecrets', readSecrets, [arns.llm, arns.database]),
      writesTo(api.log_group_arn),
    ),
  },
  { task: policy(allow('ReadUploads', 's3:GetObject', 'arn:aws:s3:::shop-uploads/*')) },
  {
    execution: policy(
      allow('ReadSecrets', readSecrets, [arns.level, arns.llm]),
      allow('DecryptSecrets', 'kms:Decrypt', arns.key),
      writesTo(worker.log_group_arn),
    ),
  },
  {
    task: policy(
      allow(
        'ExecuteCommand',
        [
          'ssmmessages:OpenDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:CreateControlChannel',
        ],
        '*',
      ),
    ),
  },
];
