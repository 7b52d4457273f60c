import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, inBackground } from '../../../src/testkit/retry';

test('work is repeated until the end of the block', async () => {
  let runs = 0;
  {
    await using traffic = inBackground(() => Promise.resolve((runs += 1)), { every: 1 });
    await eventually(() => expect(traffic.runs).toBeGreaterThan(2), { within: 2_000, every: 2 });
  }
  const atTheEnd = runs;
  await sleep(10);
  expect(runs).toBe(atTheEnd);
});

test('the end of the block tells of failed runs', async () => {
  const block = async (): Promise<void> => {
    await using traffic = inBackground(() => Promise.reject(new Error('502')), { every: 1, what: 'requests' });
    await eventually(() => expect(traffic.failures.length).toBeGreaterThan(1), { within: 2_000, every: 2 });
  };
  await expect(block()).rejects.toThrow(/^requests: \d+ of \d+ runs failed, the first with\n {2}502$/);
});

test('stopped by hand it gives the failures instead', async () => {
  await using traffic = inBackground(() => Promise.reject(new Error('502')), { every: 1 });
  await eventually(() => expect(traffic.runs).toBeGreaterThan(0), { within: 2_000, every: 2 });
  const { runs, failures } = await traffic.stop();
  expect(failures).toHaveLength(runs);
});

test('the end waits for the run under way, and tells of its failure too', async () => {
  const block = async (): Promise<void> => {
    await using _traffic = inBackground(async () => {
      await sleep(15);
      throw new Error('late');
    }, { every: 1 });
    await sleep(1);
  };
  await expect(block()).rejects.toThrow(/^background work: \d+ of \d+ runs failed, the first with\n {2}late$/);
});
