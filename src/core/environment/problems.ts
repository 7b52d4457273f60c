import { z } from 'zod';
import { type Problem, renderPath } from '../errors';
import { nearest } from './nearest';
import type { Broken, Rule } from './rule';
import { schemaAt, valueAt } from './schema-at';
import { choice, exampleOf, wanted } from './wanted';

type Issue = z.core.$ZodIssue;

/** Everything that is wrong with the values of an environment: their form first, then what must hold between them. */
export function problemsOf(schema: z.ZodType, rules: readonly Rule[], values: unknown, file: string): Problem[] {
  const issues = schema.safeParse(values, { reportInput: true, error: reasonOf }).error?.issues ?? [];
  const broken = [...issues.flatMap((issue) => tell(issue, schema, values)), ...rules.flatMap((it) => it.broken(values))];
  return broken.map(({ path, reason, fix }) => ({ file, path: renderPath(path), reason, fix }));
}

/** Reasons for zod's own rules; those that a schema states stay as they are. */
function reasonOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_small': return `must ${amount(issue.origin, `at least ${String(issue.minimum)}`)}`;
    case 'too_big': return `must ${amount(issue.origin, `at most ${String(issue.maximum)}`)}`;
    case 'invalid_value': return `must be ${choice(issue.values)}`;
    default: return undefined;
  }
}

/** An issue with its remedy; one for each key that is not known, at its own place. */
function tell(issue: Issue, schema: z.ZodType, values: unknown): Broken[] {
  const { path } = issue;
  const [here, found] = [schemaAt(schema, path, values), valueAt(values, path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], reason: 'is not known here', fix: meant(key, here) }));
  if (found === undefined && path.length > 0) return [{ path, reason: 'is missing', fix: `add it: ${wanted(here)}` }];
  if (issue.code === 'invalid_key') return issue.issues.map((it) => ({ path, reason: `the name ${it.message}`, fix: 'call it something else' }));
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return [{ path, reason: `must be ${wanted(here)}`, fix: `write that in place of ${shown(found)}` }];
  return [{ path, reason: issue.message, fix: fixOf(issue, here, found) }];
}

function fixOf(issue: Issue, here: z.core.$ZodType | undefined, found: unknown): string {
  switch (issue.code) {
    case 'custom': return typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : `change ${shown(found)}`;
    case 'too_small': return sized(issue, found, { number: 'raise it', text: 'make it longer', list: 'add to it' });
    case 'too_big': return sized(issue, found, { number: 'lower it', text: 'shorten it', list: 'remove some' });
    case 'invalid_value': return `write that in place of ${shown(found)}`;
    default: {
      const example = exampleOf(here);
      return example === undefined ? `change ${shown(found)}` : `write it like ${example}, not ${shown(found)}`;
    }
  }
}

function meant(key: string, here: z.core.$ZodType | undefined): string {
  const known = here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const name = nearest(key, known);
  return name === undefined ? `remove it; known are ${known.join(', ')}` : `write ${name}, or remove it`;
}

/** How much there must be of what a value has: letters, entries; else of the value itself. */
function amount(origin: string, bound: string): string {
  const one = / 1$/.test(bound);
  if (origin === 'string') return `have ${bound} character${one ? '' : 's'}`;
  return origin === 'array' ? `have ${bound} ${one ? 'entry' : 'entries'}` : `be ${bound}`;
}

/** What to do about a size, and what it is now: that of the value as the rule saw it, which may be trimmed. */
function sized({ input }: Issue, found: unknown, { number, text, list }: Readonly<Record<'number' | 'text' | 'list', string>>): string {
  if (Array.isArray(found)) return `${list}: it has ${found.length}`;
  if (typeof found !== 'string') return `${number}: it is ${shown(found)}`;
  const { length } = typeof input === 'string' ? input : found;
  return `${text}: it has ${length} character${length === 1 ? '' : 's'}`;
}

function shown(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (found === undefined) return 'nothing';
  return typeof found === 'object' && found !== null ? 'an object' : JSON.stringify(found);
}
