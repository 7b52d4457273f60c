import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../terraform';
import { hasMark, isAtOrBelow, isCompound, maskAt, type Path, pathText, stepsInto, valueAt } from './path';
import type { Secrets } from './secrets';

/** An attribute that a plan changes. */
export interface AttributeChange {
  /** `engine_version`, `tags["cost center"]`, `root_block_device[0].volume_size`. */
  readonly path: string;
  /**
   * As it may be shown: what is sensitive in it is `(sensitive value)`, what only the apply tells `(known after apply)`;
   * undefined where there is nothing.
   */
  readonly before: unknown;
  readonly after: unknown;
  /** Whether the resource must be made anew for it. */
  readonly forcesReplacement: boolean;
  /** The value stays; only whether it is sensitive changes. */
  readonly onlySensitivity: boolean;
}

/** The attributes that differ before and after, down to the first level at which whole values differ. */
export function changedAttributes(change: Change, secrets: Secrets): AttributeChange[] {
  const paths = stepsInto(change.before, change.after, change.after_unknown).flatMap((name) => differences(change, [name]));
  // The AWS provider repeats its tags in tags_all.
  const repeats = paths.some(([name]) => name === 'tags');
  return paths.filter(([name]) => !repeats || name !== 'tags_all').map((path) => attributeChange(change, path, secrets));
}

/** The attributes that force a replacement, as Terraform names them. */
export function forcingAttributes(change: Change, secrets: Secrets): AttributeChange[] {
  return (change.replace_paths ?? []).map((path) => attributeChange(change, path, secrets));
}

function attributeChange(change: Change, path: Path, secrets: Secrets): AttributeChange {
  const before = { sensitive: maskAt(change.before_sensitive, path) };
  const after = { sensitive: maskAt(change.after_sensitive, path), unknown: maskAt(change.after_unknown, path) };
  const [was, will] = [valueAt(change.before, path), valueAt(change.after, path)];
  return {
    path: pathText(path.map((step, i) => (i > 0 && typeof step === 'string' ? secrets.text(step) : step))),
    before: secrets.masked(was ?? undefined, before),
    after: secrets.masked(will ?? undefined, after),
    forcesReplacement: (change.replace_paths ?? []).some((forcing) => isAtOrBelow(path, forcing)),
    onlySensitivity: after.unknown === undefined && isDeepStrictEqual(was, will),
  };
}

function differences(change: Change, path: Path): Path[] {
  const [before, after] = [valueAt(change.before, path), valueAt(change.after, path)];
  const [unknown, ...masks] = [change.after_unknown, change.before_sensitive, change.after_sensitive].map((mask) =>
    maskAt(mask, path),
  );
  if (
    isCompound(before) &&
    isCompound(after) &&
    unknown !== true &&
    !masks.includes(true) &&
    comparable(before, after, unknown)
  ) {
    return stepsInto(before, after, unknown).flatMap((step) => differences(change, [...path, step]));
  }
  const [wasSensitive = false, isSensitive = false] = masks;
  const differs = unknown === true || !isDeepStrictEqual(before ?? null, after ?? null) || hasMark(unknown);
  return differs || (isSensitive === true) !== (wasSensitive === true) ? [path] : [];
}

/** Lists of different length are told as a whole: the index says nothing of what came or went. */
function comparable(before: object, after: object, unknown: unknown): boolean {
  const forms = [before, after, ...(isCompound(unknown) && hasMark(unknown) ? [unknown] : [])];
  return new Set(forms.map((it) => (Array.isArray(it) ? it.length : 'object'))).size === 1;
}
