import { types } from 'node:util';

/** Undefined where a setting was never made: S3 answers with an error of its own for each then. */
export async function unlessUnset<T>(unset: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (types.isNativeError(error) && error.name === unset) return undefined;
    throw error;
  }
}
