import { eventually, type FailedAttempt, WaitFailed } from '../../../src/testkit/retry';

const failed = async (promise: Promise<unknown>): Promise<WaitFailed> => {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof WaitFailed)) throw new Error(`no WaitFailed: ${String(error)}`);
  return error;
};

/** Fails the first times, then gives the number of the attempt. */
const passesAt = (attempt: number) => (it: { attempt: number }): number => {
  if (it.attempt < attempt) throw new Error(`failure ${it.attempt}`);
  return it.attempt;
};

test('gives what the check returned as soon as it passes', async () => {
  expect(await eventually(passesAt(1), { within: 1_000, every: 500 })).toBe(1);
  expect(await eventually(passesAt(3), { within: 1_000, every: 1 })).toBe(3);
});

test('the error names what was waited for, how often and how long, and carries the last failure', async () => {
  const error = await failed(
    eventually(({ attempt }) => Promise.reject(new Error(`failure ${attempt}\nmore`)), {
      within: 30,
      every: 8,
      what: 'the web server to answer',
    }),
  );
  expect(error.code).toBe('not-in-time');
  expect(error.attempts).toBeGreaterThan(1);
  expect(error.elapsedMs).toBeGreaterThan(15);
  expect(error.cause).toMatchObject({ message: `failure ${error.attempts}\nmore` });
  expect(error.message).toMatch(
    /^waited in vain for the web server to answer: \d attempts in \d+ ms\n {2}last failure: failure \d\n {4}more$/,
  );
});

test('there is a first attempt however short the time, and it may be the only one', async () => {
  expect((await failed(eventually(passesAt(9), { within: 1, every: 50 }))).attempts).toBeGreaterThanOrEqual(1);
  expect((await failed(eventually(passesAt(9), { within: 1_000, every: 1, attempts: 1 }))).attempts).toBe(1);
  expect((await failed(eventually(passesAt(9), { within: 1_000, every: 1, attempts: 4 }))).attempts).toBe(4);
});

test('a pause that is longer than the time left is shortened for a last attempt', async () => {
  expect(await eventually(passesAt(2), { within: 40, every: 10_000 })).toBe(2);
});

test('the pause grows by the factor, and each retry is told', async () => {
  const told: FailedAttempt[] = [];
  const options = { within: 10_000, every: 2, backoff: 2, onRetry: (it: FailedAttempt) => told.push(it) };
  await eventually(passesAt(4), options);
  expect(told.map(({ attempt, waitMs }) => [attempt, waitMs])).toEqual([[1, 2], [2, 4], [3, 8]]);
  expect(told.map(({ failure }) => String(failure))).toEqual(['Error: failure 1', 'Error: failure 2', 'Error: failure 3']);
});

test('a check that hangs is bounded, told to stop, and the failure before it stays the cause', async () => {
  let toldToStop = false;
  const error = await failed(
    eventually(
      ({ attempt, signal }) => {
        if (attempt === 1) throw new Error('connection refused');
        signal.addEventListener('abort', () => { toldToStop = true; });
        return new Promise<never>(() => undefined);
      },
      { within: 150, every: 1, what: 'an answer' },
    ),
  );
  expect(error.message).toContain('attempt 2 did not come to an end\n  last failure: connection refused');
  expect(error.elapsedMs).toBeGreaterThanOrEqual(149);
  expect(toldToStop).toBe(true);
});

test('a failure that is final ends at once', async () => {
  const final = new TypeError('access denied');
  const error = await failed(
    eventually(
      ({ attempt }) => {
        throw attempt === 2 ? final : new Error('not yet');
      },
      { within: 5_000, every: 1, giveUpOn: (failure) => failure instanceof TypeError, what: 'the role' },
    ),
  );
  expect(error).toMatchObject({ code: 'gave-up', attempts: 2, cause: final });
  expect(error.message).toMatch(/^gave up waiting for the role: 2 attempts/);
});

test('an aborted wait ends with the reason, during the pause and during the check', async () => {
  const reason = new Error('stopped by the test');
  for (const check of [(): never => { throw new Error('no'); }, () => new Promise<never>(() => undefined)]) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 10);
    await expect(eventually(check, { within: 5_000, every: 4_000, signal: stop.signal })).rejects.toBe(reason);
  }
  await expect(eventually(passesAt(1), { within: 5, every: 1, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test.each([
  [{ within: 0, every: 1 }, 'within must be 1 or more, not 0'],
  [{ within: 1, every: -1 }, 'every must be 0 or more, not -1'],
  [{ within: 1, every: 1, backoff: 0.5 }, 'backoff must be 1 or more, not 0.5'],
  [{ within: Number.NaN, every: 1 }, 'within must be 1 or more, not NaN'],
])('%j is refused', async (options, message) => {
  await expect(eventually(passesAt(1), options)).rejects.toThrow(message);
});

test('that the time is up is not a failure to give up on: whoever judges failures hears those of the check alone', async () => {
  const judged: unknown[] = [];
  const giveUpOn = (failure: unknown): boolean => {
    judged.push(failure);
    return true;
  };
  const error = await failed(eventually(() => new Promise(() => undefined), { within: 20, every: 5, giveUpOn }));
  expect(error).toMatchObject({ code: 'not-in-time', attempts: 1, cause: undefined });
  expect(judged).toEqual([]);
});
