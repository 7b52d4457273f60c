import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { only } from '../../../../../core/requirement';
import { reading } from '../aws';

export const database = reading(['rds:DescribeDBInstances'], async ({ rds, env }) =>
  only('database', (await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: env.name }))).DBInstances),
);

/** What the secret is like; never what is in it. */
export const databaseSecret = reading(['secretsmanager:DescribeSecret'], ({ secrets, outputs }) =>
  secrets.send(new DescribeSecretCommand({ SecretId: String(outputs['rds_master_secret_arn']) })),
);
