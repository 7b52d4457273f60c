import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { reading, together } from '../aws';
import { databaseSecret } from './database';
import { redisSecret } from './redis';

/** The secrets that people fill: what they are like, never what is in them. */
export const applicationSecrets = reading(['secretsmanager:DescribeSecret'], async ({ secrets, env }) =>
  Promise.all(Object.keys(env.application.secrets).map((SecretId) => secrets.send(new DescribeSecretCommand({ SecretId })))),
);

const all = together({ applicationSecrets, databaseSecret, redisSecret });

/** `mecove/ecs/llm, OPENAI_API_KEY` of what a container refers to; `database` and `redis` of those that Terraform makes. */
export const secretNames = reading(all.asks, async (aws) => {
  const it = await all.of(aws);
  const names = new Map([
    ...it.applicationSecrets.map((one) => [one.ARN, one.Name ?? ''] as const),
    [it.databaseSecret.ARN, 'database'] as const,
    [it.redisSecret.ARN, 'redis'] as const,
  ]);
  /** A secret by its ARN; what is unknown as it is. */
  const ofArn = (arn: string): string => names.get(arn) ?? arn;
  return {
    ofArn,
    ofReference: (reference = ''): string =>
      `${ofArn(reference.split(':').slice(0, 7).join(':'))}, ${reference.split(':')[7] ?? ''}`,
  };
});
