import { snakeCase } from '../../src/core/naming';
import { toArguments } from '../../src/core/module/schema/values';
import type { Problem } from '../../src/core/errors';
import { type ModuleName, modules } from './all';

export type Values = Readonly<Record<string, unknown>>;

/** What breaks which rule: values that take the place of good ones, and what Terraform says of them. */
export type Broken = readonly [Values, string];

export interface BrokenInputs {
  /** Values that a module takes. */
  readonly good: Values;
  /** One for each rule of one input: told when a call is written, and by Terraform. */
  readonly broken: readonly Broken[];
  /** One for each check of one input, which is an expression: told by Terraform alone. */
  readonly checked?: readonly Broken[];
  /** One for each check of several inputs: told by Terraform when it plans. */
  readonly together?: readonly Broken[];
}

/** The arguments of a call as Terraform takes them, and what is wrong with them. */
export function called(name: ModuleName, values: Values): { readonly args: Values; readonly problems: readonly Problem[] } {
  const judged = Object.entries(modules[name].synthesize().inputs).map(([key, type]) => ({
    key,
    ...toArguments(type, values[key]),
  }));
  return {
    args: Object.fromEntries(judged.filter((it) => it.value !== undefined).map((it) => [snakeCase(it.key), it.value])),
    problems: judged.flatMap(({ key, problems }) =>
      problems.map((it) => ({ ...it, path: `${key}${it.path.replace(/^(?=\w)/, '.')}` })),
    ),
  };
}
