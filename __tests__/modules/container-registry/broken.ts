import type { BrokenInputs } from '../broken-inputs';

const name = 'must have keys each of which must';

export const containerRegistry: BrokenInputs = {
  good: { repositories: { shop: {} } },
  broken: [
    [{ repositories: { a: {} } }, `repositories ${name} have at least 2 characters.`],
    [{ repositories: { ['x'.repeat(257)]: {} } }, `repositories ${name} have at most 256 characters.`],
    [{ repositories: { Shop: {} } }, `repositories ${name} be of small letters and digits, with single . _ - or / between.`],
    [{ repositories: { shop: { keep: 1.5 } } }, 'repositories[*].keep must be a whole number.'],
    [{ repositories: { shop: { keep: 0 } } }, 'repositories[*].keep must be at least 1.'],
    [
      { repositories: { shop: { expireUntaggedAfterDays: 1.5 } } },
      'repositories[*].expire_untagged_after_days must be a whole number.',
    ],
    [
      { repositories: { shop: { expireUntaggedAfterDays: 0 } } },
      'repositories[*].expire_untagged_after_days must be at least 1.',
    ],
    [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
  ],
};
