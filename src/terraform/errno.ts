import { types } from 'node:util';

/** Whether Node failed with this code. Not by `instanceof`: Jest gives tests an `Error` of their own. */
export function isErrno(error: unknown, code: string): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === code;
}
