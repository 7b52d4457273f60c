import { isIdentifier, snakeCase } from '../../naming';
import { Unmappable } from './unmappable';

/** What Terraform keeps for module calls ("Input Variables", reserved names). */
const reservedVariables = new Set(['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals']);

/** What references have of their own, by which they are rendered. */
const reservedFields = new Set(['resolve', 'creationStack', 'toJSON', '__proto__']);

/** Names of the fields of an object, or of the inputs of a module, that Terraform cannot have. */
export function refuseNames(names: readonly string[], path: string): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const refuse = (what: string, fix: string): never => {
      throw new Unmappable(path === '' ? name : `${path}.${name}`, what, fix);
    };
    const theirs = snakeCase(name);
    if (!isIdentifier(theirs))
      refuse(`the name ${JSON.stringify(name)}`, 'begin it with a letter, and use letters, digits and _ only');
    if (reservedFields.has(name)) refuse(`the name ${name}`, 'it means something to references; call it something else');
    if (path === '' && reservedVariables.has(theirs)) {
      refuse(`the name ${theirs}`, 'it means something in every module call; call it something else');
    }
    const other = seen.get(theirs);
    if (other !== undefined) refuse(`a second name for ${theirs}`, `${other} is called so, too; call it something else`);
    seen.set(theirs, name);
  }
}
