import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from '../../../src/testkit/warm/queue';

test('works run one at a time, in their order, also after one that failed', async () => {
  const queue = new Queue();
  const seen: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await sleep(5);
    seen.push(`${name} ends`);
    if (name === 'bad') throw new Error('it failed');
    return name;
  };
  const results = await Promise.allSettled([queue.run(work('first')), queue.run(work('bad')), queue.run(work('last'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['first', 'bad', 'last'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
