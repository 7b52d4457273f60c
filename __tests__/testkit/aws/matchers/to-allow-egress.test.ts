import '../../../../src/testkit/aws/matchers/register';
import { group, messageOf, rule } from './group';

const web = group([rule('tcp', 80, '0.0.0.0/0')], [rule('tcp', 5432, 'sg-db'), rule('tcp', 443, '0.0.0.0/0')]);

test('it looks at the egress rules alone', () => {
  expect(web).toAllowEgress({ port: 5432, to: 'sg-db' });
  expect(web).toAllowEgress({ port: 443, to: '198.51.100.0/24' });
  expect(web).not.toAllowEgress({ port: 80, to: '0.0.0.0/0' });
  expect(web).not.toAllowEgress({ protocol: 'all', toAnyOf: '::/0' });
});

test('the message shows the egress rules', () => {
  expect(messageOf(() => expect(web).toAllowEgress({ port: 80, to: '0.0.0.0/0' }))).toBe(
    [
      'security group web (sg-1) does not allow tcp 80 to 0.0.0.0/0; the egress rules are',
      '  protocol  ports  to         description',
      '  tcp       5432   sg-db',
      '  tcp       443    0.0.0.0/0',
    ].join('\n'),
  );
});
