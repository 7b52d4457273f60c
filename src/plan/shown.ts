import { isCompound } from './path';
import { sensitiveMark, unknownMark } from './secrets';

const longest = 100;
const context = 20;
const identifier = /^[A-Za-z_]\w*$/;

/** A masked value as text for people, on one line, cut with its length told. */
export function shown(value: unknown): string {
  return typeof value === 'string' && !isMark(value) ? quoted(value, 0) : cut(text(value));
}

/** Two values that differ; long texts are cut so that the place where they differ is seen. */
export function shownPair(before: unknown, after: unknown): readonly [string, string] {
  if (typeof before !== 'string' || typeof after !== 'string') return [shown(before), shown(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - context);
  const show = (value: string): string => (isMark(value) ? value : quoted(value, value.length > longest ? from : 0));
  return [show(before), show(after)];
}

function text(value: unknown): string {
  if (value === undefined) return 'not set';
  if (typeof value === 'string') return isMark(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (!isCompound(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, part]) => `${identifier.test(key) ? key : JSON.stringify(key)}: ${text(part)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function quoted(value: string, from: number): string {
  if (value.length <= longest) return JSON.stringify(value);
  const part = value.slice(from, from + longest);
  const [head, tail] = [from > 0 ? '…' : '', from + longest < value.length ? '…' : ''];
  return `${JSON.stringify(head + part + tail)} (${count(value)} characters)`;
}

const cut = (line: string): string =>
  line.length <= longest * 2 ? line : `${line.slice(0, longest * 2)}… (${count(line)} characters)`;
const count = ({ length }: string): string => length.toLocaleString('en');
const isMark = (value: string): boolean => value === sensitiveMark || value === unknownMark;
