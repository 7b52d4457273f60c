/** `allocatedStorage` → `allocated_storage`: Terraform's spelling of one of our names. What stands in quotes stays. */
export const snakeCase = (name: string): string =>
  name.replace(/"[^"]*"|[A-Z]/g, (found) => (found.startsWith('"') ? found : `_${found.toLowerCase()}`));

/** `rds-postgres` → `rds_postgres`: a name as a Terraform identifier. */
export const identifier = (name: string): string => name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?=\d)/, '_');

/** Whether Terraform takes a text as a name, or as a key without quotes. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z_][\w-]*$/.test(text);

/** Words that mean something else where an expression expects a name. */
const reserved = new Set([
  'count',
  'data',
  'each',
  'ephemeral',
  'false',
  'for',
  'if',
  'in',
  'local',
  'module',
  'null',
  'path',
  'self',
  'terraform',
  'true',
  'var',
]);

export const isReserved = (word: string): boolean => reserved.has(word);

/** `sidecars` → `sidecar`, `policies` → `policy`; undefined where the word is no regular plural. */
export function singular(word: string): string | undefined {
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh|us|lias)es$/.test(word)) return word.replace(/es$/, '');
  return /[^su]s$/.test(word) && !/(is|ws)$/.test(word) ? word.slice(0, -1) : undefined;
}

/** What a loop calls an element: `subnet` of `var.public_subnets`; `otherwise` where the text has no plural at its end. */
export function elementName(collection: string, otherwise: string): string {
  const last = /(?:^|\.)(?:[A-Za-z]\w*_)?([A-Za-z][A-Za-z0-9]*)$/.exec(collection)?.[1];
  const name = last === undefined ? undefined : singular(last);
  return name === undefined || name === '' || isReserved(name) ? otherwise : name;
}

/** The project of an environment, by its name: `mecove` of `mecove-mvp` and `mecove-bootstrap`. */
export const projectOf = (environment: string): string => environment.replace(/-[^-]*$/, '');
