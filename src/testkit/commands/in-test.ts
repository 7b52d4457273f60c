import type { RunOptions } from '../../terraform';
import { loggedRun, testLog, withLogTail } from '../log';

/**
 * A command as the kit runs it: tried again after failures that go away by themselves (`retry`), written into the log of the
 * running test without the values of the root's sensitive variables; an error ends with the last lines of that log.
 */
export function inTest<Options extends RunOptions, Result>(
  command: (options: Options) => Promise<Result>,
): (options: Options) => Promise<Result> {
  return async (options) => {
    const log = testLog();
    try {
      return await command(await loggedRun({ ...options, retry: options.retry ?? {} }, log));
    } catch (error) {
      throw withLogTail(error, log);
    }
  };
}
