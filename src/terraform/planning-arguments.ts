import type { LockOptions, PlanningOptions, VariableOptions } from './options';
import type { PrivateFiles } from './private-files';

/** A flag for each of a list of values. */
export const each = (flag: string, list: readonly string[] | undefined): string[] =>
  (list ?? []).map((value) => `${flag}=${value}`);

/** Arguments about the lock of the state. */
export function lockArguments({ lock, lockTimeout }: LockOptions): string[] {
  return [...(lock === false ? ['-lock=false'] : []), ...(lockTimeout === undefined ? [] : [`-lock-timeout=${lockTimeout}`])];
}

/** `-parallelism`, if given. */
export function parallelismArguments(parallelism: number | undefined): string[] {
  return parallelism === undefined ? [] : [`-parallelism=${String(parallelism)}`];
}

/** Arguments that hand over variables; values go by a private file, the last one, so that they win. */
export async function variableArguments({ vars, varFiles }: VariableOptions, files: PrivateFiles): Promise<string[]> {
  const fromFiles = each('-var-file', varFiles);
  if (vars === undefined || Object.keys(vars).length === 0) return fromFiles;
  return [...fromFiles, `-var-file=${await files.json('values.tfvars.json', vars, 'vars')}`];
}

/** Arguments that decide the content of a plan. */
export async function planningArguments(options: PlanningOptions, files: PrivateFiles): Promise<string[]> {
  return [
    ...lockArguments(options),
    ...parallelismArguments(options.parallelism),
    ...(options.destroy === true ? ['-destroy'] : []),
    ...(options.refreshOnly === true ? ['-refresh-only'] : []),
    ...(options.refresh === false ? ['-refresh=false'] : []),
    ...each('-replace', options.replace),
    ...each('-target', options.targets),
    ...(await variableArguments(options, files)),
  ];
}
