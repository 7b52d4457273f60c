import type { BrokenInputs } from '../broken-inputs';

const days = '1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653';

export const queueDepthMetric: BrokenInputs = {
  good: {
    name: 'shop-queue-depth',
    queues: ['orders'],
    redisSecretArn: 'arn:aws:secretsmanager:ap-south-1:498735610795:secret:shop/redis-a1b2c3',
    subnetIds: ['subnet-1'],
    securityGroupIds: ['sg-1'],
  },
  broken: [
    [{ name: 'x'.repeat(55) }, 'name must have at most 54 characters.'],
    [{ name: '1 shop' }, 'name must begin with a letter and be of letters, digits, - and _.'],
    [{ queues: [] }, 'queues must have at least 1 element.'],
    [{ queues: ['all:orders'] }, 'queues[*] must be of ASCII characters, without spaces and colons.'],
    [{ prefix: 'my bull' }, 'prefix must be of ASCII characters, without spaces.'],
    [{ redisSecretArn: 'shop/redis' }, 'redis_secret_arn must be the ARN of a secret.'],
    [{ kmsKeyArns: ['alias/shop'] }, 'kms_key_arns[*] must be the ARN of a key.'],
    [{ subnetIds: [] }, 'subnet_ids must have at least 1 element.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ namespace: 'x'.repeat(256) }, 'namespace must have at most 255 characters.'],
    [{ namespace: ':Shop' }, 'namespace must be a namespace such as Shop/BullMQ.'],
    [{ scheduleExpression: 'rate(1 minutes)' }, 'schedule_expression must be a rate such as rate(5 minutes).'],
    [{ logRetentionInDays: 2 }, `log_retention_in_days must be one of ${days}.`],
    [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
  ],
};
