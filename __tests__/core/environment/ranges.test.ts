import { contains, isAligned, isRange, overlap, prefixLength } from '../../../src/core/environment/ranges';

test.each(['10.0.0.0', '10.0.0.0/33', '256.0.0.0/8', '::/0', 'everyone', ''])('"%s" is no range', (text) => {
  expect(isRange(text)).toBe(false);
});

test('a range begins at its first address', () => {
  expect([isAligned('10.0.0.0/16'), isAligned('10.0.1.0/16'), isAligned('0.0.0.0/0'), isAligned('192.168.1.128/25')]).toEqual([true, false, true, true]);
});

test('ranges that share an address overlap, neighbours do not', () => {
  expect(overlap('10.0.0.0/24', '10.0.0.128/25')).toBe(true);
  expect(overlap('10.0.0.128/25', '10.0.0.0/24')).toBe(true);
  expect(overlap('10.0.0.0/24', '10.0.1.0/24')).toBe(false);
  expect(overlap('255.255.255.0/24', '0.0.0.0/0')).toBe(true);
});

test('a range lies inside one that has all its addresses', () => {
  expect([contains('10.0.0.0/16', '10.0.255.0/24'), contains('10.0.0.0/16', '10.1.0.0/24'), contains('10.0.0.0/24', '10.0.0.0/16')]).toEqual([true, false, false]);
});

test('the length of a prefix is what stands behind the slash', () => {
  expect(prefixLength('10.0.0.0/16')).toBe(16);
});
