import { NotFound, RequestFailed, waitUntilGone, WrongState } from '../../../src/testkit/aws';
import { waitForState } from '../../../src/testkit/aws/wait';

const asked = { kind: 'RDS instance', id: 'shop', region: 'eu-central-1', endpoint: undefined };
const long = { within: 60_000, every: 1 };
const database = (...states: readonly (string | Error)[]) => {
  let asks = 0;
  const read = (): Promise<string> => {
    const state = states[Math.min(asks, states.length - 1)];
    asks += 1;
    return state instanceof Error ? Promise.reject(state) : Promise.resolve(state ?? '');
  };
  const what = { what: 'RDS instance shop', read, stateOf: (it: string) => it, wanted: 'available', hopeless: ['failed'] };
  return { what, asks: () => asks };
};
const failed = (code: string, status?: number) =>
  new RequestFailed(asked, code, Object.assign(new Error(''), { $metadata: { httpStatusCode: status } }));

test('states on the way are passed through', async () => {
  const { what, asks } = database(new NotFound(asked), 'creating', 'backing-up', 'available');
  expect(await waitForState(what, long)).toBe('available');
  expect(asks()).toBe(4);
});

test('a state that leads nowhere ends the wait at once', async () => {
  const { what, asks } = database('creating', 'failed');
  const message = 'RDS instance shop is failed, not available, and will not get there by itself';
  await expect(waitForState(what, long)).rejects.toMatchObject({ code: 'gave-up', cause: expect.any(WrongState) as unknown });
  expect(asks()).toBe(2);
  await expect(waitForState(what, long)).rejects.toThrow(message);
});

test.each([
  ['a refusal', failed('AccessDenied', 403)],
  ['a wrong question', failed('InvalidParameterValue', 400)],
  ['a defect', new TypeError('x is not a function')],
])('%s ends the wait at once', async (_, error) => {
  const { what, asks } = database(error, 'available');
  await expect(waitForState(what, long)).rejects.toMatchObject({ code: 'gave-up', cause: error });
  expect(asks()).toBe(1);
});

test.each([
  ['throttling', failed('ThrottlingException', 400)],
  ['a fault of AWS', failed('InternalFailure', 500)],
  ['a lost connection', failed('ECONNRESET')],
])('%s does not end the wait', async (_, error) => {
  const { what } = database(error, 'available');
  expect(await waitForState(what, long)).toBe('available');
});

test('that something is gone is not believed for another failure', async () => {
  await expect(waitUntilGone(() => Promise.reject(failed('AccessDenied', 403)), long)).rejects.toMatchObject({ code: 'gave-up' });
  await waitUntilGone(() => Promise.reject(new NotFound(asked)), long);
});

test('an aborted wait ends with the reason', async () => {
  const { what } = database('creating');
  const signal = AbortSignal.timeout(20);
  await expect(waitForState(what, { within: 60_000, every: 5, signal })).rejects.toMatchObject({ name: 'TimeoutError' });
});
