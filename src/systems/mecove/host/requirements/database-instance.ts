import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { only } from '../../../../core/requirement';
import { reading } from './aws';

export const databaseInstance = reading(['rds:DescribeDBInstances'], async ({ rds, env }) => {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: env.name }));
  return only('database', DBInstances);
});

/** The secret in which RDS keeps the master password. What is in it is not asked for. */
export const masterSecret = reading([...databaseInstance.asks, 'secretsmanager:DescribeSecret'], async (aws) => {
  const { MasterUserSecret } = await databaseInstance.of(aws);
  if (MasterUserSecret?.SecretArn === undefined) throw new Error('master password: RDS keeps none in Secrets Manager');
  return aws.secrets.send(new DescribeSecretCommand({ SecretId: MasterUserSecret.SecretArn }));
});
