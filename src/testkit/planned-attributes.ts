import type { Change } from '../terraform';

/** The attributes of a planned resource by path, down to the leaves. `shown` is without sensitive values. */
export type Attributes = ReadonlyMap<string, { readonly value: string; readonly shown: string }>;

/** Reads what a change would leave; null says the same as nothing. `ignored` is asked with each attribute's name. */
export function attributesOf({ after, after_unknown, after_sensitive }: Change, ignored: (name: string) => boolean): Attributes {
  const found = new Map<string, { value: string; shown: string }>();
  const walk = (path: string, value: unknown, unknown: unknown, sensitive: unknown): void => {
    if (unknown === true) {
      found.set(path, { value: 'unknown', shown: '(known after apply)' });
    } else if (isCompound(value) || isCompound(unknown)) {
      const keys = new Set([value, unknown].flatMap((it) => (isCompound(it) ? Object.keys(it) : [])));
      for (const key of keys) {
        if (path === '' && ignored(key)) continue;
        walk(
          joined(path, key, Array.isArray(value)),
          part(value, key),
          part(unknown, key),
          sensitive === true ? true : part(sensitive, key),
        );
      }
    } else if (value !== undefined && value !== null) {
      const text = JSON.stringify(value);
      found.set(path, { value: `known ${text}`, shown: sensitive === true ? '(sensitive)' : text });
    }
  };
  walk('', after, after_unknown, after_sensitive);
  return found;
}

const joined = (path: string, key: string, isIndex: boolean): string =>
  isIndex ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
const isCompound = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const part = (value: unknown, key: string): unknown => (isCompound(value) ? value[key] : undefined);
