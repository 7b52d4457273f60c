import type { BrokenInputs } from '../broken-inputs';

const week = { retentionInDays: 7 };

export const logGroups: BrokenInputs = {
  good: { prefix: '/ec2/shop', groups: { api: week } },
  broken: [
    [{ prefix: `/${'x'.repeat(400)}` }, 'prefix must have at most 400 characters.'],
    [{ prefix: '/ec2/shop/' }, 'prefix must begin with a slash and not end with one, such as /ec2/mecove-mvp.'],
    [{ groups: { ['x'.repeat(112)]: week } }, 'groups must have keys each of which must have at most 111 characters.'],
    [{ groups: { 'api log': week } }, 'groups must have keys each of which must be of letters, digits and _.-#.'],
    [
      { groups: { api: { retentionInDays: 2 } } },
      'groups[*].retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.',
    ],
    [{ kmsKeyId: 'alias/logs' }, 'kms_key_id must be the ARN of a key.'],
  ],
};
