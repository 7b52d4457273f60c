import { runningTest, toldTest } from '../running-test';
import { openRoots, type OpenRoot } from './open-roots';

/** A destroy may take its time: databases do. */
const longestMs = 30 * 60_000;

/**
 * Hooks for Jest, which goes on after the time limit of a test without ending what the test does. A root in which a command still runs
 * when its test is over is interrupted and destroyed at once; all others that are open, at the end of the file.
 */
export function cleanUpAfterTests(): void {
  afterEach(async () => {
    const { name } = runningTest();
    // Roots that are idle may be meant for the next test.
    await cleanUp([...openRoots].filter(({ isBusy, test }) => isBusy && test.name === name), 'which took too long');
  }, longestMs);

  afterAll(async () => {
    await cleanUp([...openRoots], 'which left it open (bind it with `await using`, or destroy it in the test)');
  }, longestMs);
}

async function cleanUp(roots: readonly OpenRoot[], fault: string): Promise<void> {
  const results = await Promise.allSettled(roots.map((root) => root.abandon()));
  const failures: unknown[] = results.flatMap((it): unknown[] => (it.status === 'rejected' ? [it.reason] : []));
  const done = roots.filter((_, i) => results[i]?.status === 'fulfilled').map(({ test }) => `  ${toldTest(test)}`);
  if (done.length > 0) console.warn(`destroyed ${done.length === 1 ? 'the root of a test' : `${done.length} roots of tests`} ${fault}:\n${done.join('\n')}`);
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, failures.map(String).join('\n'));
}
