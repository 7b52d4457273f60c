import { z } from 'zod';

/** The test that runs. */
export interface RunningTest {
  /** The same for the same test, another one for every other, also for one of the same name. */
  readonly key?: unknown;
  /** The test file; undefined in a process that runs no tests. */
  readonly file?: string | undefined;
  /** The test's name with those of its `describe` blocks; undefined outside of tests, as in `beforeAll`. */
  readonly name?: string | undefined;
}

const expectation = z.custom<{ getState: () => unknown }>((it) => typeof it === 'function' && 'getState' in it);
const text = z.string().optional().catch(undefined);
const question = z.custom<() => unknown>((it) => typeof it === 'function').optional();
const state = z.object({
  testPath: z.string(),
  currentTestName: text,
  currentConcurrentTestName: question,
  currentTestIdentity: question,
});

/**
 * The test that this code runs in, as Jest's global `expect` tells it: by its asynchronous context, as tests of one file may
 * run at the same time; older versions know only the one that began last where they run one by one. Empty without Jest.
 */
export function runningTest(): RunningTest {
  const jest = expectation.safeParse(Reflect.get(globalThis, 'expect'));
  const told = jest.success ? state.safeParse(jest.data.getState()).data : undefined;
  if (told === undefined) return {};
  const { testPath: file, currentTestName, currentConcurrentTestName, currentTestIdentity } = told;
  // A Jest that knows identities knows every test by its context: where there is none, a hook runs outside of tests.
  const fallback = currentTestIdentity === undefined ? currentTestName : undefined;
  const name = text.parse(currentConcurrentTestName?.()) ?? fallback;
  return { key: currentTestIdentity?.() ?? name ?? file, file, name };
}

/** `"the web server answers" in web.test.ts`. */
export function toldTest({ file, name }: RunningTest): string {
  const where = file ?? 'a program';
  return name === undefined ? where : `"${name}" in ${where}`;
}
