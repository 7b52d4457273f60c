import type { BrokenInputs } from '../broken-inputs';

export const stateBackend: BrokenInputs = {
  good: { bucket: 'shop-tfstate', lockTable: 'shop-tfstate-locks' },
  broken: [
    [
      { bucket: 'Shop' },
      'bucket must be 3 to 63 small letters, digits, dots and hyphens, and begin and end with a letter or digit.',
    ],
    [{ lockTable: 'a b' }, 'lock_table must be 3 to 255 letters, digits, dots, hyphens and underscores.'],
    [{ noncurrentVersionExpirationDays: 1.5 }, 'noncurrent_version_expiration_days must be a whole number.'],
    [{ noncurrentVersionExpirationDays: 0 }, 'noncurrent_version_expiration_days must be at least 1.'],
  ],
};
