import { type SecretSources, secretsIn } from '../../terraform/redaction';
import type { TestLog } from './test-log';
import { testLog } from './test-logs';

export interface LoggedRun {
  readonly secrets: readonly string[];
  readonly log: (line: string) => void;
}

/**
 * Options of a run, completed so that it writes into the log of the running test (or the given one), and that neither the run
 * nor the log shows the values of the root's sensitive variables. A `log` of the caller gets the lines as well.
 */
export async function loggedRun<T extends SecretSources & { readonly log?: ((line: string) => void) | undefined }>(
  options: T,
  log: TestLog = testLog(),
): Promise<T & LoggedRun> {
  const secrets = await secretsIn(options);
  log.hide(...secrets);
  const tell = (line: string): void => {
    log.line(line);
    options.log?.(line);
  };
  return { ...options, secrets, log: tell };
}
