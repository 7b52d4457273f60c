import { verify } from '../../../../../src/core/requirement';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { env, permissionOf, recorded } from './recorded';
import { wrongSystems } from './wrong-systems';

test('every requirement holds on a good system', async () => {
  const verdicts = await verify(requirements(env), recorded().aws);
  expect(verdicts.filter((it) => !it.holds)).toEqual([]);
});

test('each requirement says truly what it asks AWS for', async () => {
  for (const requirement of requirements(env)) {
    const { aws, asked } = recorded();
    await requirement.found(aws);
    const permissions = [...new Set(asked.map(permissionOf))].sort();
    expect([requirement.statement, permissions]).toEqual([requirement.statement, [...requirement.asks].sort()]);
  }
});

test.each(wrongSystems)('$system fails', async ({ wrong, fails }) => {
  const verdicts = await verify(requirements(env), recorded(wrong).aws);
  expect(verdicts.filter((it) => !it.holds).map((it) => it.statement)).toEqual(fails);
});

test('for every requirement there is a wrong system that fails it', () => {
  const failed = new Set(wrongSystems.flatMap((it) => it.fails));
  expect(requirements(env).map((it) => it.statement).filter((it) => !failed.has(it))).toEqual([]);
});

test('what AWS does not know is a requirement that fails, and says why', async () => {
  const verdicts = await verify(requirements(env), recorded({ asked: 'ec2 DescribeVpcs', of: /<vpcSet>.*<\/vpcSet>/, instead: '<vpcSet/>' }).aws);
  expect(verdicts.find((it) => it.statement === 'NAT Gateway: None')).toMatchObject({ holds: false, found: 'VPC: not found' });
});

test('equal questions are asked once', async () => {
  const { aws, asked } = recorded();
  await verify(requirements(env), aws);
  expect(asked.filter((it, i) => asked.indexOf(it) !== i)).toEqual([]);
});
