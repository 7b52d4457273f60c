import '../../../../src/testkit/aws/matchers/register';
import { group, messageOf, rule } from './group';

const everyone = '0.0.0.0/0';
const web = group([rule('tcp', 443, everyone, 'https'), rule('tcp', [8000, 8010], '10.0.0.0/8'), rule('udp', 53, 'sg-dns')]);

test('a port inside a range of ports counts, for any part of a range of addresses', () => {
  expect(web).toAllowIngress({ port: 443, from: everyone });
  expect(web).toAllowIngress({ port: 443, from: '203.0.113.7' });
  expect(web).toAllowIngress({ port: 8005, from: '10.1.0.0/16' });
  expect(web).toAllowIngress({ port: { from: 8000, to: 8010 }, from: '10.0.0.0/8' });
});

test.each([
  ['another port', { port: 444, from: everyone }],
  ['a port at the edge', { port: 8011, from: '10.0.0.0/8' }],
  ['a port more than the rule has', { port: { from: 8000, to: 8011 }, from: '10.0.0.0/8' }],
  ['another protocol', { port: 443, from: everyone, protocol: 'udp' }],
  ['more addresses than the rule has', { port: 8005, from: '10.0.0.0/7' }],
  ['the other family', { port: 443, from: '::/0' }],
  ['traffic of all kinds', { protocol: 'all', from: everyone }],
  ['another group', { port: 53, from: 'sg-other', protocol: 'udp' }],
])('%s is not allowed', (_, asked) => {
  expect(web).not.toAllowIngress(asked);
});

test('a group is let in by a rule that names it, and by one for everybody', () => {
  expect(web).toAllowIngress({ port: 53, from: 'sg-dns', protocol: 'udp' });
  expect(web).toAllowIngress({ port: 443, from: 'sg-dns' });
  expect(web).not.toAllowIngress({ port: 8005, from: 'sg-dns' });
});

test('a prefix list is let in by a rule that names it, and by those for everybody of both families', () => {
  const named = group([rule('tcp', 443, 'pl-1')]);
  const open = group([rule('tcp', 443, everyone), rule('tcp', 443, '::/0')]);
  expect(named).toAllowIngress({ port: 443, from: 'pl-1' });
  expect(open).toAllowIngress({ port: 443, from: 'pl-1' });
  expect(web).not.toAllowIngress({ port: 443, from: 'pl-1' });
});

test('rules add up, over ranges of addresses and of ports', () => {
  const halves = group([rule('tcp', [1, 50], '0.0.0.0/1'), rule('tcp', [1, 50], '128.0.0.0/1'), rule('tcp', [51, 99], everyone)]);
  expect(halves).toAllowIngress({ port: { from: 1, to: 99 }, from: everyone });
  expect(halves).not.toAllowIngress({ port: { from: 1, to: 100 }, from: everyone });
  expect(halves).not.toAllowIngress({ port: { from: 0, to: 99 }, from: everyone });
});

test('the rules of several groups add up', () => {
  const halves = [group([rule('tcp', 22, '0.0.0.0/1')]), group([rule('tcp', 22, '128.0.0.0/1')])];
  expect(halves).toAllowIngress({ port: 22, from: everyone });
  expect(halves[0]).not.toAllowIngress({ port: 22, from: everyone });
});

test('a rule for all traffic allows each kind of it', () => {
  const open = group([rule('all', 'all', everyone)]);
  expect(open).toAllowIngress({ port: 22, from: everyone });
  expect(open).toAllowIngress({ protocol: 'icmp', from: everyone });
  expect(open).toAllowIngress({ protocol: 'all', from: everyone });
});

test('one type of ICMP is not all of it', () => {
  expect(group([rule('icmp', [8, -1], everyone)])).not.toAllowIngress({ protocol: 'icmp', from: everyone });
  expect(group([rule('icmp', [8, -1], everyone)])).toAllowIngress({ protocol: 'icmp', fromAnyOf: everyone });
  expect(group([rule('icmp', [-1, -1], everyone)])).toAllowIngress({ protocol: 'icmp', from: everyone });
});

test('half of the internet is not all of it, but a part', () => {
  const half = group([rule('tcp', [20, 30], '0.0.0.0/1')]);
  expect(half).not.toAllowIngress({ port: 22, from: everyone });
  expect(half).toAllowIngress({ port: 22, fromAnyOf: everyone });
  expect(half).toAllowIngress({ port: { from: 30, to: 40 }, fromAnyOf: everyone });
  expect(half).toAllowIngress({ protocol: 'all', fromAnyOf: everyone });
  expect(half).not.toAllowIngress({ port: 31, fromAnyOf: everyone });
  expect(half).not.toAllowIngress({ port: 22, fromAnyOf: '::/0' });
});

test('the message shows the rules that are there', () => {
  expect(messageOf(() => expect(web).toAllowIngress({ port: 22, from: everyone }))).toBe(
    [
      'security group web (sg-1) does not allow tcp 22 from 0.0.0.0/0; the ingress rules are',
      '  protocol  ports      from        description',
      '  tcp       443        0.0.0.0/0   https',
      '  tcp       8000-8010  10.0.0.0/8',
      '  udp       53         sg-dns',
    ].join('\n'),
  );
});

test('the message says where only a part is allowed', () => {
  const message = messageOf(() => expect(web).toAllowIngress({ port: 8000, from: everyone }));
  expect(message).toMatch(/^security group web \(sg-1\) does not allow tcp 8000 from 0\.0\.0\.0\/0, only a part of it; the/);
});

test('the message of .not shows the rules that allow it', () => {
  expect(messageOf(() => expect(web).not.toAllowIngress({ port: 443, fromAnyOf: '10.0.0.0/8' }))).toBe(
    [
      'security group web (sg-1) allows tcp 443 from any of 10.0.0.0/8, by',
      '  protocol  ports  from       description',
      '  tcp       443    0.0.0.0/0  https',
    ].join('\n'),
  );
});

test('the message says where there are no rules, and names several groups', () => {
  const [one, other] = [group([]), { ...group([]), id: 'sg-2', name: 'db' }];
  expect(messageOf(() => expect([one, other]).toAllowIngress({ port: 22, from: everyone }))).toBe(
    'security group web (sg-1) and security group db (sg-2) do not allow tcp 22 from 0.0.0.0/0: there is no ingress rule at all',
  );
});

test.each([
  ['no port', { from: everyone }, 'tcp needs a port'],
  ['a port of ICMP', { port: 1, from: everyone, protocol: 'icmp' }, 'icmp has no ports'],
  ['a port too high', { port: 65_536, from: everyone }, '65536 are no ports'],
  ['ports the wrong way round', { port: { from: 2, to: 1 }, from: everyone }, '2-1 are no ports'],
  ['a name for addresses', { port: 22, from: 'example.com' }, 'example.com is neither a range of addresses'],
])('a question with %s is a mistake, also with .not', (_, asked, message) => {
  expect(() => expect(web).toAllowIngress(asked)).toThrow(message);
  expect(() => expect(web).not.toAllowIngress(asked)).toThrow(message);
});

test('a forgotten await is told, also with .not', () => {
  const forgotten = Promise.resolve(web);
  expect(() => expect(forgotten).not.toAllowIngress({ port: 22, from: everyone })).toThrow('it got a promise: await it');
  expect(() => expect({ kind: 'VPC' }).not.toAllowIngress({ port: 22, from: everyone })).toThrow('it got one VPC');
});
