import { expect, test } from '@jest/globals';
import '../../../src/testkit/matchers/register';

test('the matchers are there, with their types, for those who import expect', async () => {
  expect({ planned_values: {} }).toBeEmptyPlan();
  expect({ planned_values: {} }).not.toHaveResource('aws_x.y', { tags: expect.anything() });
  await expect(Promise.resolve({ planned_values: {} })).resolves.toOnlyChange([]);
});
