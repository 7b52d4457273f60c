import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { declaredVariables } from './declared-variables';
import { lettersApart } from './letters-apart';
import type { VariableOptions } from './options';

/** `vars` names a variable that the root does not declare. Nothing was run: Terraform itself would only warn, and take the default. */
export class UndeclaredVariables extends Error {
  readonly code = 'undeclared-variables';

  constructor(
    readonly dir: string,
    /** Those that the root does not declare. */
    readonly names: readonly string[],
    /** Those that it does. */
    readonly declared: readonly string[],
  ) {
    const lines = names.map((name) => `  ${name}${hint(name, declared)}`);
    const known = declared.length === 0 ? 'no variables at all' : [...declared].sort().join(', ');
    super(
      [
        `vars names ${names.length === 1 ? 'a variable' : 'variables'} that the root in ${dir} does not declare:`,
        ...lines,
        `  it declares ${known}`,
        `  → correct the name or declare it; values that several roots share are let through by undeclaredVars: 'ignored'`,
      ].join('\n'),
    );
    this.name = 'UndeclaredVariables';
  }
}

/** Throws `UndeclaredVariables` if a root is given a variable that it certainly does not declare. */
export async function refuseUndeclared({
  dir,
  vars = {},
  undeclaredVars,
}: VariableOptions & { readonly dir: string }): Promise<void> {
  const given = Object.keys(vars).filter((name) => vars[name] !== undefined);
  if (undeclaredVars === 'ignored' || given.length === 0) return;
  const root = resolve(dir);
  if (!existsSync(root)) return;
  const declared = await declaredVariables(root);
  const unknown = declared && given.filter((name) => !declared.includes(name));
  if (declared && unknown && unknown.length > 0) throw new UndeclaredVariables(root, unknown, declared);
}

function hint(name: string, declared: readonly string[]): string {
  const [nearest] = [...declared].sort((a, b) => apart(name, a) - apart(name, b));
  return nearest !== undefined && apart(name, nearest) <= Math.max(2, name.length / 2) ? `: is ${nearest} meant?` : '';
}

/** `subnetIds` and `subnet_ids` are the same but for style. */
const apart = (a: string, b: string): number => lettersApart(plain(a), plain(b));
const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');
