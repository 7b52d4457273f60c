import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExtraArguments } from '../../extra-arguments';
import type { Environment } from '../../options';
import { objectIn } from '../json-line';
import { bodyOf, literalsIn } from './hcl-body';
import { tokensIn } from './hcl-tokens';
import { textOf } from './text-of';

/** Where a run gets the values of its variables from. */
export interface VariableSources {
  /** Directory of the root. */
  readonly dir: string;
  readonly env?: Environment | undefined;
  readonly vars?: Readonly<Record<string, unknown>> | undefined;
  readonly varFiles?: readonly string[] | undefined;
  /** Those of all commands count. */
  readonly extraArgs?: ExtraArguments | undefined;
}

/** A name and a value, or a part of one. */
export type Given = readonly [name: string, value: unknown];

/** All values that a run is given for its variables; also those that others override. */
export async function givenValues({ dir, env, vars, varFiles, extraArgs }: VariableSources): Promise<Given[]> {
  const args = Object.values(extraArgs ?? []).flat();
  const automatic = (await readdir(dir)).filter((name) => /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name));
  const files = [...automatic.map((name) => join(dir, name)), ...(varFiles ?? []), ...argumentsOf('var-file', args)];
  const inFiles = await Promise.all(files.map((file) => valuesInFile(resolve(dir, file))));
  return [
    ...Object.entries(vars ?? {}),
    ...inFiles.flat(),
    ...inEnvironment({ ...process.env, ...env }),
    ...argumentsOf('var', args).flatMap(assignment),
  ];
}

async function valuesInFile(file: string): Promise<Given[]> {
  const text = (await textOf(file)) ?? '';
  if (file.endsWith('.json')) return Object.entries(objectIn(text) ?? {});
  return [...bodyOf(tokensIn(text)).arguments].flatMap(([name, value]) => literalsIn(value).map((it) => [name, it] as const));
}

function inEnvironment(env: Environment): Given[] {
  return Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('TF_VAR_') && value !== undefined ? written(name.slice('TF_VAR_'.length), value) : [],
  );
}

/** A value as it is written on a command line: a string, or HCL of a list, a map or an object. */
function written(name: string, text: string): Given[] {
  const parts = /^\s*[[{]/.test(text) ? literalsIn(tokensIn(text)) : [];
  return [[name, text], ...parts.map((part) => [name, part] as const)];
}

function assignment(text: string): Given[] {
  const at = text.indexOf('=');
  return at === -1 ? [] : written(text.slice(0, at).trim(), text.slice(at + 1));
}

/** The values of an option, given as `-var x` or `-var=x`. */
function argumentsOf(option: string, args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    const [, name, value] = /^--?([a-z-]+)(?:=([^]*))?$/.exec(arg) ?? [];
    if (name !== option) return [];
    return [value ?? args[i + 1] ?? ''];
  });
}
