import type { BrokenInputs } from '../broken-inputs';

export const ecsCluster: BrokenInputs = {
  good: { name: 'shop' },
  broken: [
    [{ name: 'x'.repeat(256) }, 'name must have at most 255 characters.'],
    [{ name: '1 shop' }, 'name must begin with a letter and be of letters, digits, hyphens and underscores.'],
    [{ containerInsights: 'on' }, 'container_insights must be one of enabled, enhanced, disabled.'],
    [{ kmsKeyId: 'alias/shop' }, 'kms_key_id must be the ARN of a key.'],
  ],
};
