import { testLog } from '../log';
import { durationText } from '../retry';
import { checkStageName, leftOutBy } from './left-out';

/**
 * A part of a test that can be left out, so that a test is developed without deploying anew in every run:
 *
 *     await stage('deploy', async () => { … });
 *     await stage('validate', async () => { … });
 *     await stage('destroy', async () => { … });
 *
 * `SKIP_destroy=1` leaves one out, `ONLY_validate=1` all others. What later stages need goes through `testData`, and the root
 * is a `stagedRoot`. Gives what the body returns, or undefined if it is left out.
 */
export async function stage<T>(name: string, body: () => Promise<T> | T): Promise<T | undefined> {
  checkStageName(name);
  const because = leftOutBy(name, process.env);
  if (because !== undefined) {
    tell(`stage ${name} is left out: ${because} is set`);
    return undefined;
  }
  const started = performance.now();
  const told = (how: string): void => testLog().line(`stage ${name} ${how} after ${durationText(performance.now() - started)}`);
  testLog().line(`stage ${name} begins`);
  try {
    const result = await body();
    told('is done');
    return result;
  } catch (error) {
    told('failed');
    throw error;
  }
}

/**
 * A stage for the end of the block, which runs also when another one fails:
 *
 *     await using _ = stageAtEnd('destroy', async () => { … });
 */
export function stageAtEnd(name: string, body: () => Promise<unknown>): AsyncDisposable {
  checkStageName(name);
  return {
    async [Symbol.asyncDispose]() {
      await stage(name, body);
    },
  };
}

/** Where whoever runs the test sees it, also if the test passes. */
function tell(line: string): void {
  testLog().line(line);
  process.stderr.write(`${line}\n`);
}
