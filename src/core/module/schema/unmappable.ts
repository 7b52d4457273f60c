/** A construct of a schema that Terraform has nothing for: a mistake in the definition of a module. */
export class Unmappable extends Error {
  override readonly name = 'Unmappable';

  constructor(
    readonly path: string,
    private readonly what: string,
    private readonly fix: string,
    module?: string,
  ) {
    const place = path === '' ? 'inputs' : path;
    super(`${module === undefined ? place : `module ${module}: ${place}`}: ${what} has no Terraform form; ${fix}`);
  }

  /** The same, with the module that it stands in. */
  of(module: string): Unmappable {
    return new Unmappable(this.path, this.what, this.fix, module);
  }
}
