import { isIP } from 'node:net';

/** A range of IPv4 or IPv6 addresses, first and last included. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** Reads `10.0.0.0/16`, `::/0` or a single address; undefined for anything else. */
export function addressRange(text: string): AddressRange | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || rest.length > 0) return undefined;
  const bits = family === 4 ? 32 : 128;
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : bits + 1;
  if (prefix > bits) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const first = (numberOf(address, family) / size) * size;
  return { family, first, last: first + size - 1n };
}

export const everyIpv4: AddressRange = { family: 4, first: 0n, last: (1n << 32n) - 1n };
export const everyIpv6: AddressRange = { family: 6, first: 0n, last: (1n << 128n) - 1n };

/** Whether the ranges together hold every address of another one. */
export function cover(ranges: readonly AddressRange[], wanted: AddressRange): boolean {
  let next = wanted.first;
  const sorted = ranges.filter((it) => it.family === wanted.family).sort((a, b) => (a.first < b.first ? -1 : 1));
  for (const { first, last } of sorted) {
    if (first > next) break;
    if (last >= next) next = last + 1n;
  }
  return next > wanted.last;
}

export function overlap(one: AddressRange, other: AddressRange): boolean {
  return one.family === other.family && one.first <= other.last && other.first <= one.last;
}

function numberOf(address: string, family: 4 | 6): bigint {
  return family === 4 ? joined(address.split('.'), 10, 8n) : joined(groupsOf(address), 16, 16n);
}

function joined(parts: readonly string[], radix: number, bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) + BigInt(parseInt(part, radix)), 0n);
}

/** The eight groups of an IPv6 address, with `::` and a tail in IPv4 written out. */
function groupsOf(address: string): readonly string[] {
  const plain = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [before = [], after] = plain.split('::').map((side) => side.split(':').filter((group) => group !== ''));
  if (after === undefined) return before;
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
