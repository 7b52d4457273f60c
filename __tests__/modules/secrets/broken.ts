import type { BrokenInputs } from '../broken-inputs';

const secret = (more: object, name = 'shop/mail') => ({ secrets: { [name]: { description: 'Mail.', keys: ['PASSWORD'], ...more } } });

export const secrets: BrokenInputs = {
  good: secret({}),
  broken: [
    [secret({}, 'x'.repeat(513)), 'secrets must have keys each of which must have at most 512 characters.'],
    [secret({}, 'shop mail'), 'secrets must have keys each of which must be of letters, digits and /_+=.@-.'],
    [secret({ description: 'x'.repeat(1025) }), 'secrets[*].description must have at most 1024 characters.'],
    [secret({ keys: [] }), 'secrets[*].keys must have at least 1 element.'],
    [secret({ keys: ['smtp-password'] }), 'secrets[*].keys[*] must be of letters, digits and underscores.'],
    [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
    [
      { recoveryWindowInDays: 3 },
      'recovery_window_in_days must be one of 0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30.',
    ],
  ],
};
