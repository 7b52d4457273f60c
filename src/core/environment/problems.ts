import type { z } from 'zod';
import { type Problem, renderPath } from '../errors';

type Issue = z.core.$ZodIssue;

/** Problems of one environment, as people read them: each issue with a remedy. */
export function problemsOf(error: z.ZodError, file: string, values: unknown): Problem[] {
  return error.issues.flatMap((issue) => spread(issue)).map((issue) => ({
    file, path: renderPath(issue.path), reason: reasonOf(issue), fix: fixOf(issue, at(values, issue.path)),
  }));
}

/** One issue for each key that is not known, at its own place. */
function spread(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'is not known here';
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('received undefined')) return 'is missing';
  return issue.message;
}

/** A rule of ours brings its remedy along; for zod's own the issue tells it. */
function fixOf(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'custom': return typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : 'change it';
    case 'unrecognized_keys': return 'remove it, or look for a misspelling';
    case 'invalid_type': return found === undefined ? `give it, as ${article(issue.expected)}` : `give ${article(issue.expected)} instead of ${shown(found)}`;
    case 'too_small': return `raise it to at least ${String(issue.minimum)}${unit(issue.origin)}; it is ${size(found)}`;
    case 'too_big': return `lower it to at most ${String(issue.maximum)}${unit(issue.origin)}; it is ${size(found)}`;
    case 'invalid_value': return `use one of ${issue.values.join(', ')} instead of ${shown(found)}`;
    case 'invalid_format': return `change ${shown(found)}`;
    default: return `change ${shown(found)}`;
  }
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
const unit = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');
const size = (found: unknown): string => (typeof found === 'string' || Array.isArray(found) ? String(found.length) : shown(found));
const shown = (found: unknown): string => (typeof found === 'object' && found !== null ? (Array.isArray(found) ? 'a list' : 'an object') : found === undefined ? 'nothing' : JSON.stringify(found));

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
