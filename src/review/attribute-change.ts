import { isDeepStrictEqual } from 'node:util';
import type { Change } from './plan';
import type { Secrets } from './secrets';

/** An attribute with its values as they may be shown. */
export interface AttributeChange {
  /** `engine_version`, `root_block_device[0].volume_size`. */
  readonly path: string;
  /** As JSON, shortened; sensitive and unknown values as words in parentheses. */
  readonly before: string;
  readonly after: string;
}

type Path = readonly (string | number)[];
const longest = 60;

/** The attributes that an update changes, down to the first level at which whole values differ. */
export function changedAttributes(change: Change, secrets: Secrets): AttributeChange[] {
  const names = [
    ...new Set([change.before, change.after, change.after_unknown].flatMap((it) => (isCompound(it) ? Object.keys(it) : []))),
  ];
  const paths = names.flatMap((name) => differences(change, [name])).map((path) => attribute(change, path, secrets));
  // The provider repeats its tags in tags_all.
  return paths.some(({ path }) => path.startsWith('tags.')) ? paths.filter(({ path }) => !path.startsWith('tags_all')) : paths;
}

/** The attributes that force a replacement. */
export function forcingAttributes(change: Change, secrets: Secrets): AttributeChange[] {
  return (change.replace_paths ?? []).map((path) => attribute(change, path, secrets));
}

function differences(change: Change, path: Path): Path[] {
  const before = at(change.before, path);
  const after = at(change.after, path);
  const unknown = at(change.after_unknown, path);
  if (isCompound(before) && isCompound(after) && !isMasked(change, path) && path.length < 4) {
    const keys = [...new Set([before, after, isCompound(unknown) ? unknown : {}].flatMap((it) => Object.keys(it)))];
    const same = Array.isArray(before) && Array.isArray(after) && before.length !== after.length;
    if (!same) return keys.flatMap((key) => differences(change, [...path, Array.isArray(before) ? Number(key) : key]));
  }
  return unknown === true ||
    (after !== undefined && !isDeepStrictEqual(before, after)) ||
    (after === undefined && before !== undefined && before !== null && unknown === undefined)
    ? [path]
    : [];
}

function attribute(change: Change, path: Path, secrets: Secrets): AttributeChange {
  const show = (value: unknown, sensitive: unknown, unknown?: unknown): string =>
    shortened(secrets.masked(at(value, path), at(sensitive, path), unknown === undefined ? false : at(unknown, path)));
  return {
    path: secrets.text(spelled(path)),
    before: show(change.before, change.before_sensitive),
    after: show(change.after, change.after_sensitive, change.after_unknown),
  };
}

function isMasked(change: Change, path: Path): boolean {
  return at(change.before_sensitive, path) === true || at(change.after_sensitive, path) === true;
}

/** What stands at a path; a mask that is true covers all below it. */
function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (found === true) return true;
    found = isCompound(found) ? found[step] : undefined;
  }
  return found;
}

function spelled(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${String(step)}]` : `${i === 0 ? '' : '.'}${step}`)).join('');
}

function shortened(value: unknown): string {
  const text = value === undefined || value === null ? 'null' : isWord(value) ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

const isWord = (value: unknown): value is string => value === '(sensitive)' || value === '(known after apply)';
const isCompound = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;
