import { NotFound } from './errors';

/** Whether there is what was asked for: `await exists(cloud.rds.instance('shop'))`. Other failures are thrown. */
export async function exists(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
