import { ReachError } from './errors';
import { difference, type Intervals, union } from './intervals';

/** IPv4 addresses, as numbers. */
export type Addresses = Intervals;

const size = 2 ** 32;

export const everyAddress: Addresses = [[0, size - 1]];

/** The addresses of an IPv4 range such as 10.0.0.0/16. */
export function addressesOf(range: string): Addresses {
  const [address = '', prefix = '32', ...more] = range.split('/');
  const bytes = address.split('.').map(Number);
  const length = Number(prefix);
  const sound = bytes.length === 4 && bytes.every((it) => Number.isInteger(it) && it >= 0 && it <= 255);
  if (!sound || more.length > 0 || !Number.isInteger(length) || length < 0 || length > 32)
    throw new ReachError(`${range} is no range of IPv4 addresses; give one such as 10.0.0.0/16`);
  const count = 2 ** (32 - length);
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const first = value - (value % count);
  return [[first, first + count - 1]];
}

export const addressesOfAll = (ranges: readonly string[]): Addresses => union(...ranges.map(addressesOf));

/** How specific a range is: of two routes the one with the longer prefix counts. */
export const prefixLength = (range: string): number => Number(range.split('/')[1] ?? 32);

/** Nobody on the internet has these (RFC 6890, RFC 5771, RFC 1112). */
const notOnTheInternet = addressesOfAll([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
]);

/** The addresses of the internet, as seen from a network with these ranges. */
export const internetFor = (ranges: readonly string[]): Addresses =>
  difference(difference(everyAddress, notOnTheInternet), addressesOfAll(ranges));
