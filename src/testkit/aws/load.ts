import { types } from 'node:util';
import { SdkMissing, SdkRefused } from './errors';

/**
 * Loads a package of the AWS SDK when it is needed: `load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'))`.
 * Throws `SdkMissing` where it is not installed, and `SdkRefused` where Jest lets nothing be loaded any more.
 */
export async function load<Sdk>(packageName: string, importing: () => Promise<Sdk>): Promise<Sdk> {
  try {
    return await importing();
  } catch (error) {
    if (isMissing(error, packageName)) throw new SdkMissing(packageName, { cause: error });
    throw isRefused(error) ? new SdkRefused(packageName, { cause: error }) : error;
  }
}

/** A package that is there but lacks one of its own is another problem, which Node.js names. */
function isMissing(error: unknown, packageName: string): boolean {
  if (!types.isNativeError(error) || !('code' in error)) return false;
  const isModule = error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND';
  return isModule && error.message.split('\n', 1)[0]?.includes(`'${packageName}'`) === true;
}

/** Once one of several concurrent tests has ended, Jest (30) takes the others for over, too. */
function isRefused(error: unknown): boolean {
  return types.isNativeError(error) && error.message.includes('outside of the scope of the test code');
}
