import { demo, expectWholeLife } from './demo';

test('meCove on one host is bootstrapped, applied, verified against its requirement, planned again without a change, and destroyed', async () => {
  const { told, left } = await demo('mecove-mvp');
  expectWholeLife(told, 30);
  expect(told).toMatch(/ssh_private_key +\(sensitive\)/);
  expect(told).not.toContain('PRIVATE KEY-----');
  expect(left).toEqual([]);
}, 900_000);
