import { demo, expectWholeLife } from './demo';

test('meCove on ECS is bootstrapped, applied, verified against its requirement, planned again without a change, and destroyed', async () => {
  const { told, left } = await demo('mecove-ecs');
  expectWholeLife(told, 60);
  expect(told).not.toMatch(/rediss:\/\/[^(\s]*@/);
  expect(left).toEqual([]);
}, 1_200_000);
