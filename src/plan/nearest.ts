import { lettersApart } from '../terraform/letters-apart';
import { partsOf, typeIn } from './address';

/** The addresses that are most like the one that was looked for, the best first. */
export function nearestAddresses(wanted: string, addresses: readonly string[], count = 5): readonly string[] {
  const type = typeIn(wanted);
  const rated = addresses.map((address) => ({
    address,
    far: unlikeness(wanted, address) * (typeIn(address) === type ? 0.5 : 1),
  }));
  return rated
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ address }) => address);
}

/** 0 for the same, 2 for nothing in common: by letters, and by whole parts, so that a forgotten module weighs little. */
function unlikeness(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const shared = one.filter((part) => other.includes(part)).length;
  return lettersApart(a, b) / Math.max(a.length, b.length, 1) + 1 - shared / Math.max(one.length, other.length, 1);
}
