import type { Change } from '../terraform';
import { isCompound, maskAt, type Path, pathText, stepsInto, valueAt } from './path';
import type { Secrets } from './secrets';
import { shown } from './shown';

interface PlannedAttribute {
  readonly value: string;
  /** Without what is sensitive. */
  readonly shown: string;
  readonly sensitive: boolean;
}

/** The attributes of a planned resource by path, down to the leaves. */
export type PlannedAttributes = ReadonlyMap<string, PlannedAttribute>;

/** Reads what a change would leave; null says the same as nothing. `ignored` is asked with each attribute's name. */
export function plannedAttributes(change: Change, secrets: Secrets, ignored: (name: string) => boolean): PlannedAttributes {
  const { after, after_unknown, after_sensitive } = change;
  const found = new Map<string, PlannedAttribute>();
  const walk = (path: Path): void => {
    const [value, unknown, sensitive] = [valueAt(after, path), maskAt(after_unknown, path), maskAt(after_sensitive, path)];
    const steps = unknown === true ? [] : stepsInto(value, unknown);
    for (const step of steps) if (path.length > 0 || !ignored(String(step))) walk([...path, step]);
    // An object is its parts; whether it is sensitive as a whole counts where it has none.
    if (steps.length > 0 || (unknown !== true && (value ?? null) === null) || (isCompound(value) && sensitive !== true)) return;
    found.set(pathText(path), {
      value: unknown === true ? 'unknown' : `known ${JSON.stringify(value)}`,
      shown: shown(secrets.masked(value, { unknown, sensitive })),
      sensitive: sensitive === true,
    });
  };
  walk([]);
  return found;
}
