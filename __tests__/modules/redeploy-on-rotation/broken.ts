import type { BrokenInputs } from '../broken-inputs';

const days = '1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653';

export const redeployOnRotation: BrokenInputs = {
  good: {
    name: 'shop-redeploy',
    secretArns: { database: 'arn:aws:secretsmanager:ap-south-1:498735610795:secret:shop/database-a1b2c3' },
    clusterArn: 'arn:aws:ecs:ap-south-1:498735610795:cluster/shop',
    serviceNames: { api: 'shop-api' },
  },
  broken: [
    [{ name: 'x'.repeat(55) }, 'name must have at most 54 characters.'],
    [{ name: 'shop redeploy' }, 'name must begin with a letter and be of letters, digits, - and _.'],
    [{ secretArns: { database: 'shop/database' } }, 'secret_arns[*] must be the ARN of a secret.'],
    [{ clusterArn: 'shop' }, 'cluster_arn must be the ARN of a cluster.'],
    [{ serviceNames: { api: 'shop/api' } }, 'service_names[*] must be the name of a service.'],
    [{ scheduleExpression: 'every hour' }, 'schedule_expression must be a rate such as rate(5 minutes).'],
    [{ logRetentionInDays: 2 }, `log_retention_in_days must be one of ${days}.`],
    [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
  ],
  checked: [
    [{ secretArns: {} }, 'secret_arns must have at least one entry.'],
    [{ serviceNames: {} }, 'service_names must have at least one entry.'],
  ],
};
