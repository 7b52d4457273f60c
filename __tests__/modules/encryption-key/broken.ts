import type { BrokenInputs } from '../broken-inputs';

export const encryptionKey: BrokenInputs = {
  good: { alias: 'shop', description: 'Everything of shop' },
  broken: [
    [{ alias: 'x'.repeat(251) }, 'alias must have at most 250 characters.'],
    [{ alias: '1 shop' }, 'alias must begin with a letter and be of letters, digits and /_-.'],
    [{ description: 'x'.repeat(8193) }, 'description must have at most 8192 characters.'],
    [
      { services: { cloudwatch: {} } },
      'services must have keys each of which must be the principal of a service such as cloudwatch.amazonaws.com.',
    ],
    [{ services: { 'sns.amazonaws.com': { actions: [] } } }, 'services[*].actions must have at least 1 element.'],
    [
      { services: { 'sns.amazonaws.com': { actions: ['Decrypt'] } } },
      'services[*].actions[*] must be an action such as kms:Decrypt.',
    ],
    [{ deletionWindowInDays: 7.5 }, 'deletion_window_in_days must be a whole number.'],
    [{ deletionWindowInDays: 6 }, 'deletion_window_in_days must be at least 7.'],
    [{ deletionWindowInDays: 31 }, 'deletion_window_in_days must be at most 30.'],
    [{ rotationPeriodInDays: 90.5 }, 'rotation_period_in_days must be a whole number.'],
    [{ rotationPeriodInDays: 89 }, 'rotation_period_in_days must be at least 90.'],
    [{ rotationPeriodInDays: 2561 }, 'rotation_period_in_days must be at most 2560.'],
  ],
};
