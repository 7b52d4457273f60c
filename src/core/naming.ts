/** `allocatedStorage` → `allocated_storage`: Terraform's spelling of one of our names. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `rds-postgres` → `rds_postgres`: a name as a Terraform identifier. */
export const identifier = (name: string): string => name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?=\d)/, '_');

/** `sidecars` → `sidecar`, `policies` → `policy`; undefined where the word is no regular plural. */
export function singular(word: string): string | undefined {
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : undefined;
}
