import type { z } from 'zod';
import type { Output } from './commands/output';

/** Outputs by name; whether one is sensitive decides how much of a mismatch is told. */
export type OutputsByName = Readonly<Record<string, Pick<Output, 'value'> & Partial<Pick<Output, 'sensitive'>>>>;

/** One line: which output, or which place in it, is what, and what was expected. Nothing of a sensitive one is shown. */
export function outputProblem(issue: z.core.$ZodIssue, outputs: OutputsByName): string {
  const [name, ...path] = issue.path;
  if (name === undefined) return issue.message;
  const output = outputs[String(name)];
  if (output === undefined) return `${String(name)}: there is no such output, or it is null; ${expected(issue)}`;
  // Messages of a schema may repeat the value, and keys of a map may be as secret as its values.
  if (output.sensitive === true)
    return `${String(name)} (sensitive): it is ${kindOf(output.value)}; ${expected(issue, 'of another form')}`;
  return `${[name, ...path].map(String).join('.')}: it is ${shown(at(output.value, path))}; ${expected(issue)}`;
}

function expected(issue: z.core.$ZodIssue, instead = issue.message): string {
  return issue.code === 'invalid_type' ? `expected is ${issue.expected}` : instead;
}

function at(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return value;
  return typeof value === 'object' && value !== null ? at(Reflect.get(value, step), rest) : undefined;
}

const longest = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  if (value === null) return 'null';
  const text = JSON.stringify(value);
  return text.length > longest ? `${kindOf(value)} (${text.slice(0, longest)}…)` : `${kindOf(value)} (${text})`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
