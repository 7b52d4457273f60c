export { defaultRetryableErrors } from './default-errors';
export type { RetryOptions } from './policy';
