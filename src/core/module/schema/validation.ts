import { elementName, snakeCase } from '../../naming';
import { escapeTemplate } from '../../expression/quote';
import type { Type } from './type';

export interface Validation {
  readonly condition: string;
  readonly error_message: string;
}

/** The validation blocks of a variable: every rule of the type and of all that is inside it. */
export function validations(type: Type, name: string): Validation[] {
  return conditions(type, { at: `var.${name}`, place: name, loops: [] }).map(({ condition, message }) => ({
    condition: `\${${condition}}`,
    error_message: escapeTemplate(message),
  }));
}

interface Condition {
  readonly condition: string;
  readonly message: string;
}

/** Where a value stands: in HCL, for people, and in loops over what. */
interface Position {
  readonly at: string;
  readonly place: string;
  readonly loops: readonly string[];
}

function conditions(type: Type, position: Position): Condition[] {
  const { at, place } = position;
  const own = type.rules.map(({ condition, demand }) => ({ condition: condition(at), message: `${place} ${demand}.` }));
  const all = [...own, ...inner(type, position)];
  return type.nullable ? all.map((it) => ({ ...it, condition: `${at} == null ? true : ${it.condition}` })) : all;
}

function inner(type: Type, position: Position): Condition[] {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return everyElement(type, position);
    case 'object':
      return Object.entries(type.fields).flatMap(([field, it]) => {
        const name = snakeCase(field);
        return conditions(it, { ...position, at: `${position.at}.${name}`, place: `${position.place}.${name}` });
      });
    default:
      return [];
  }
}

function everyElement(type: Type & { readonly of: Type }, { at, place, loops }: Position): Condition[] {
  const name = unused(elementName(at, 'it'), loops);
  return conditions(type.of, { at: name, place: `${place}[*]`, loops: [...loops, name] }).map((it) => ({
    ...it,
    condition: `alltrue([for ${name} in ${at} : ${it.condition}])`,
  }));
}

const unused = (name: string, taken: readonly string[]): string => (taken.includes(name) ? unused(`inner_${name}`, taken) : name);
