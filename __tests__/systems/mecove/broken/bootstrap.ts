import { put, type Row } from './row';

/** What a bootstrap environment says besides. */
export const bootstrapRows: readonly Row[] = [
  [put('forceDestory', true), 'forceDestory: is not known here → write forceDestroy, or remove it'],
  [put('noncurrentVersionExpirationDays', 0), 'noncurrentVersionExpirationDays: must be at least 1 → raise it: it is 0'],
  [put('noncurrentVersionExpirationDays', 1.5), 'noncurrentVersionExpirationDays: must be a whole number of at least 1 → write that in place of 1.5'],
  [put('noncurrentVersionExpirationDays', '90'), 'noncurrentVersionExpirationDays: must be a whole number of at least 1 → write that in place of "90"'],
  [put('deletionProtection', 'yes'), 'deletionProtection: must be true or false → write that in place of "yes"'],
  [put('forceDestroy', 0), 'forceDestroy: must be true or false → write that in place of 0'],
];
