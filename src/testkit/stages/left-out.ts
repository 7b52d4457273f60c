type Settings = Readonly<Record<string, string | undefined>>;

const unset = new Set(['', '0', 'false']);

/**
 * The variable of the environment because of which a stage is left out; undefined if it runs. `SKIP_<name>` leaves this one
 * out, `ONLY_<name>` all but those so named; `0` and `false` count as not set.
 */
export function leftOutBy(name: string, env: Settings): string | undefined {
  const isSet = (variable: string): boolean => !unset.has(env[variable] ?? '');
  if (isSet(`SKIP_${name}`)) return `SKIP_${name}`;
  const only = Object.keys(env).filter((variable) => variable.startsWith('ONLY_') && isSet(variable));
  return only.length === 0 || only.includes(`ONLY_${name}`) ? undefined : only.sort().join(', ');
}

/** Throws unless a name can be part of the name of a variable. */
export function checkStageName(name: string): void {
  if (!/^\w+$/.test(name))
    throw new TypeError(
      `a stage cannot be called ${JSON.stringify(name)}: ` +
        'SKIP_… and ONLY_… are variables of the environment, so use letters, digits and _',
    );
}
