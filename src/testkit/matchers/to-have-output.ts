import { nearestAddresses } from '../../plan/nearest';
import { hasMark } from '../../plan/path';
import type { Masks } from '../../plan/secrets';
import { shown } from '../../plan/shown';
import { secretsIn } from './candidate';
import { type Context, indented, type Verdict, verdict } from './context';
import { comparison } from './mismatch';
import { type Subject, subjectOf } from './subject';

interface Given {
  readonly value: unknown;
  readonly masks: Masks;
  readonly goes: boolean;
}

/** Whether there is (in a plan: will be) an output with this name, and with this value if one is expected. */
export function toHaveOutput(this: Context, received: unknown, name: string, ...expected: readonly [value?: unknown]): Verdict {
  const subject = subjectOf(received, 'toHaveOutput');
  const secrets = secretsIn(subject);
  const outputs = outputsIn(subject);
  const output = outputs.get(name);
  const anyValue = expected.length === 0;
  const [value] = expected;
  const is = output !== undefined && !output.goes;
  const same = is && (anyValue || (!hasMark(output.masks.unknown) && this.equals(output.value ?? null, value ?? null)));
  const call = { name: 'toHaveOutput', subject: subject.kind, expected: anyValue ? name : `${name}, value` };
  return verdict(this, call, same, () => {
    if (output === undefined) return missing(subject, name, [...outputs.keys()]);
    if (output.goes) return [`output.${name} is there, but not after the apply`];
    if (!same) return [`output.${name}: ${comparison(value, output.value, output.masks, { context: this, secrets })}`];
    return [`output.${name} is ${this.utils.RECEIVED_COLOR(shown(secrets.masked(output.value ?? undefined, output.masks)))}`];
  });
}

function outputsIn({ kind, of }: Subject): ReadonlyMap<string, Given> {
  const entries: readonly (readonly [string, Given])[] =
    kind === 'plan'
      ? Object.values(of.outputs).map(({ name, after, json, action }) => {
          return [
            name,
            { value: after, masks: { sensitive: json.after_sensitive, unknown: json.after_unknown }, goes: action === 'delete' },
          ];
        })
      : kind === 'state'
        ? Object.values(of.outputs).map(({ name, value, sensitive }) => [name, { value, masks: { sensitive }, goes: false }])
        : Object.entries(of.outputs).map(([name, { value, sensitive }]) => [name, { value, masks: { sensitive }, goes: false }]);
  return new Map(entries);
}

function missing({ kind }: Subject, name: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [`the ${kind} has no outputs at all`];
  return [`the ${kind} has no such output; nearest of its ${String(names.length)}:`, ...indented(nearestAddresses(name, names))];
}
