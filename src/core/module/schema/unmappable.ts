/** A construct of a schema that Terraform has nothing for: a mistake in the definition of a module. */
export class Unmappable extends Error {
  override readonly name = 'Unmappable';
  constructor(readonly path: string, what: string, fix: string) {
    super(`${path === '' ? 'inputs' : path}: ${what} has no Terraform form; ${fix}`);
  }
}
