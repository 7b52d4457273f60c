import { z } from 'zod';

interface Range { readonly first: number; readonly last: number }

/** First and last address of an IPv4 range, as numbers. */
export function rangeOf(cidr: string): Range {
  const [address = '', bits = '32'] = cidr.split('/');
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  const size = 2 ** (32 - Number(bits));
  const first = Math.floor(number / size) * size;
  return { first, last: first + size - 1 };
}

/** Whether a text is a range of IPv4 addresses at all, such as `10.0.0.0/16`. */
export const isRange = (text: string): boolean => z.cidrv4().safeParse(text).success;
export const overlap = (a: string, b: string): boolean => rangeOf(a).first <= rangeOf(b).last && rangeOf(b).first <= rangeOf(a).last;
export const contains = (outer: string, inner: string): boolean => rangeOf(outer).first <= rangeOf(inner).first && rangeOf(inner).last <= rangeOf(outer).last;
export const isAligned = (cidr: string): boolean => cidr.split('/')[0]?.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0) === rangeOf(cidr).first;
/** Number of leading bits that are fixed: 16 in `10.0.0.0/16`. */
export const prefixLength = (cidr: string): number => Number(cidr.split('/')[1]);
