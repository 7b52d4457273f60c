import { relative } from 'node:path';
import { type RunningTest, runningTest, toldTest } from '../running-test';
import { keepFailedDisposals, openRoots, type OpenRoot, takeFailedDisposals } from './open-roots';

/** A destroy may take its time: databases do. */
const longestMs = 30 * 60_000;

/**
 * Hooks for Jest, which goes on after the time limit of a test without ending what the test does. A root in which a command still runs
 * when its test is over is interrupted and destroyed at once; all others that are open, at the end of the file. What could not be
 * destroyed at the end of its block is a failure of its test beside the test's own.
 */
export function cleanUpAfterTests(): void {
  keepFailedDisposals();

  afterEach(async () => {
    const { name } = runningTest();
    // Roots that are idle may be meant for the next test.
    const isOfTest = ({ test }: { readonly test: RunningTest }): boolean => test.name === name;
    const failures = await cleanUp(
      [...openRoots()].filter((it) => it.isBusy && isOfTest(it)),
      'which took too long',
    );
    tell([...failures, ...takeFailedDisposals(isOfTest).map(({ error }) => error)]);
  }, longestMs);

  afterAll(async () => {
    const failures = await cleanUp(
      [...openRoots()],
      'which left it open (bind it with `await using`, or destroy it in the test)',
    );
    tell([...failures, ...takeFailedDisposals(() => true).map(({ error }) => error)]);
  }, longestMs);
}

async function cleanUp(roots: readonly OpenRoot[], fault: string): Promise<readonly unknown[]> {
  const results = await Promise.allSettled(roots.map((root) => root.abandon()));
  const done = roots.filter((_, i) => results[i]?.status === 'fulfilled').map(told);
  if (done.length > 0)
    console.warn(
      `destroyed ${done.length === 1 ? 'the root of a test' : `${done.length} roots of tests`} ${fault}:\n${done.join('\n')}`,
    );
  return results.flatMap((it): unknown[] => (it.status === 'rejected' ? [it.reason] : []));
}

const told = ({ test, logFile }: OpenRoot): string => `  ${toldTest(test)}, log: ${relative(process.cwd(), logFile)}`;

function tell(failures: readonly unknown[]): void {
  if (failures.length > 0)
    throw failures.length === 1 ? failures[0] : new AggregateError(failures, failures.map(String).join('\n'));
}
