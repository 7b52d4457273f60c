import {
  addressRange,
  type AddressRange,
  cover,
  everyIpv4,
  everyIpv6,
  overlap,
} from '../../../../src/testkit/aws/matchers/address-range';

function range(text: string): AddressRange {
  const found = addressRange(text);
  if (found === undefined) throw new Error(`${text} is no range`);
  return found;
}
const covers = (parts: readonly string[], wanted: string): boolean => cover(parts.map(range), range(wanted));

test.each([
  ['10.0.0.0/8', '10.255.255.255'],
  ['10.1.2.3', '10.1.2.3/32'],
  ['10.1.2.3/16', '10.1.255.255'],
  ['2001:db8::/32', '2001:db8:ffff::1'],
  ['::ffff:10.0.0.0/104', '::ffff:a01:203'],
  ['fe80::1:2:3:4', 'fe80:0:0:0:1:2:3:4'],
  ['::/0', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
])('%s holds %s', (outer, inner) => {
  expect(covers([outer], inner)).toBe(true);
});

test.each([
  ['10.0.0.0/8', '11.0.0.0'],
  ['10.1.2.3/16', '10.2.0.0'],
  ['10.0.0.0/9', '10.0.0.0/8'],
  ['2001:db8::/32', '2001:db9::'],
  ['0.0.0.0/0', '::/0'],
  ['::/0', '0.0.0.0/0'],
])('%s does not hold %s', (outer, inner) => {
  expect(covers([outer], inner)).toBe(false);
});

test('everybody is everybody', () => {
  expect([range('0.0.0.0/0'), range('::/0')]).toEqual([everyIpv4, everyIpv6]);
});

test('two halves make a whole, in any order and with an overlap', () => {
  expect(covers(['128.0.0.0/1', '0.0.0.0/1'], '0.0.0.0/0')).toBe(true);
  expect(covers(['10.0.0.0/25', '10.0.0.0/24', '10.0.1.0/24'], '10.0.0.0/23')).toBe(true);
});

test('a gap of one address is a gap', () => {
  expect(covers(['10.0.0.0/32', '10.0.0.2/31'], '10.0.0.0/30')).toBe(false);
  expect(covers(['10.0.0.0/31', '10.0.0.2/32'], '10.0.0.0/30')).toBe(false);
});

test('ranges overlap where they share an address', () => {
  expect(overlap(range('10.0.0.0/8'), range('10.9.0.0/16'))).toBe(true);
  expect(overlap(range('10.0.0.0/24'), range('10.0.1.0/24'))).toBe(false);
  expect(overlap(range('::/0'), range('0.0.0.0/0'))).toBe(false);
});

test.each(['', 'sg-1', '10.0.0.0/33', '10.0.0/24', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '10.0.0.0/-1', 'localhost'])(
  '"%s" is no range',
  (text) => {
    expect(addressRange(text)).toBeUndefined();
  },
);
