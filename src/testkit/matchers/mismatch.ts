import { isCompound, maskAt, type Path, pathText, stepsInto } from '../../plan/path';
import { type Masks, type Secrets, sensitiveMark } from '../../plan/secrets';
import { shown } from '../../plan/shown';
import type { Context } from './context';

/** An attribute that is not as expected. */
export interface Mismatch {
  /** `tags["x"]: expected 1, received 2`, without what is sensitive. */
  readonly text: string;
}

interface Look {
  readonly context: Context;
  readonly secrets: Secrets;
  /** JSON syntax writes a single block as an object or as a list of one. */
  readonly loneBlocks: boolean;
}

/**
 * Where a value is not as expected. Objects match by the properties that are expected, lists item by item, texts also by a
 * regular expression; undefined and null say that nothing is set. What is known only after apply matches nothing.
 */
export function mismatches(expected: unknown, received: unknown, masks: Masks, look: Look, path: Path = []): readonly Mismatch[] {
  if (masks.unknown !== true && isPlain(expected)) {
    const value = look.loneBlocks && Array.isArray(received) && received.length === 1 ? (received[0] as unknown) : received;
    if (isCompound(value) && !Array.isArray(value)) return below(Object.keys(expected), expected, value, masks, look, path);
  }
  if (masks.unknown !== true && Array.isArray(expected)) {
    const value = look.loneBlocks && isPlain(received) ? [received] : received;
    if (Array.isArray(value) && value.length === expected.length)
      return below(stepsInto(expected), expected, value, masks, look, path);
  }
  if (masks.unknown !== true && matches(expected, received, look.context)) return [];
  return [{ text: `${pathText(path)}: ${comparison(expected, received, masks, look)}` }];
}

function below(
  steps: readonly (string | number)[],
  expected: object,
  received: object,
  masks: Masks,
  look: Look,
  path: Path,
): readonly Mismatch[] {
  const [wanted, there] = [expected, received].map((it): Readonly<Record<string | number, unknown>> => ({ ...it }));
  return steps.flatMap((step) => {
    const own = { sensitive: maskAt(masks.sensitive, [step]), unknown: maskAt(masks.unknown, [step]) };
    return mismatches(wanted?.[step], there?.[step], own, look, [...path, step]);
  });
}

function matches(expected: unknown, received: unknown, { equals }: Context): boolean {
  if (expected === undefined || expected === null) return received === undefined || received === null;
  if (expected instanceof RegExp) return typeof received === 'string' && received.search(expected) >= 0;
  return equals(received, expected);
}

/** `expected 1, received 2`, without what is sensitive. */
export function comparison(
  expected: unknown,
  received: unknown,
  masks: Masks,
  { context, secrets }: Pick<Look, 'context' | 'secrets'>,
): string {
  const { EXPECTED_COLOR, RECEIVED_COLOR } = context.utils;
  const value = secrets.masked(received ?? undefined, masks);
  // What a test expects in the place of a secret is one itself.
  if (value === sensitiveMark) return `${RECEIVED_COLOR(sensitiveMark)}, and not the one that is expected`;
  return `expected ${EXPECTED_COLOR(expectedText(expected, secrets, context))}, received ${RECEIVED_COLOR(shown(value))}`;
}

/** A value that a test expects, without what is known to be sensitive. */
function expectedText(expected: unknown, secrets: Secrets, { utils }: Context): string {
  const plain = expected === undefined || expected === null || ['string', 'number', 'boolean'].includes(typeof expected);
  return plain ? shown(secrets.masked(expected ?? undefined)) : secrets.text(utils.stringify(expected));
}

/** Whether it is an object to look into, not one that judges by itself (`expect.any`). */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isCompound(value) && !Array.isArray(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
  );
}
