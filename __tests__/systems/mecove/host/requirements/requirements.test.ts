import { verify } from '../../../../../src/core/requirement';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { testSentences } from '../../requirements/sentences';
import { env, recorded } from './recorded';
import { wrongSystems } from './wrong-systems';

testSentences({ requirements: requirements(env), recorded, wrongSystems });

test('what AWS does not know is a requirement that fails, and says why', async () => {
  const verdicts = await verify(
    requirements(env),
    recorded({ asked: 'ec2 DescribeVpcs', of: /<vpcSet>.*<\/vpcSet>/, instead: '<vpcSet/>' }).aws,
  );
  expect(verdicts.find((it) => it.statement === 'NAT Gateway: None')).toMatchObject({ holds: false, found: 'VPC: not found' });
});
