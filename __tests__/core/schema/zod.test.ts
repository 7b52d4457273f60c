import { cases, likeTerraform } from './cases';

const table = Object.entries(cases).flatMap(([name, { schema, accepted, refused }]) => [
  ...accepted.map((value) => ({ name, schema, value, good: true })),
  ...refused.map((value) => ({ name, schema, value, good: false })),
]);

test.each(table)('$name: zod judges $value as the module does', ({ schema, value, good }) => {
  expect(schema.safeParse(value).success).toBe(good);
});

test.each(Object.entries(likeTerraform))('%s: zod judges one of the values otherwise', (_, { schema, accepted, refused }) => {
  const verdicts = [...accepted.map((it) => schema.safeParse(it).success), ...refused.map((it) => !schema.safeParse(it).success)];
  expect(verdicts).toContain(false);
});
