import { snakeCase } from '../../naming';
import type { Type } from './type';

export interface Validation {
  readonly condition: string;
  readonly error_message: string;
}

/** The validation blocks of a variable: every rule of the type and of all that is inside it. */
export function validations(type: Type, name: string): Validation[] {
  return conditions(type, `var.${name}`, name, 'it').map(({ condition, place, demand }) => ({
    condition: `\${${condition}}`, error_message: `${place} ${demand}.`,
  }));
}

interface Condition {
  readonly condition: string;
  readonly place: string;
  readonly demand: string;
}

function conditions(type: Type, at: string, place: string, loop: string): Condition[] {
  const inside = [...type.rules.map(({ condition, demand }) => ({ condition: condition(at), place, demand })), ...inner(type, at, place, loop)];
  return type.nullable ? inside.map((it) => ({ ...it, condition: `${at} == null ? true : ${it.condition}` })) : inside;
}

function inner(type: Type, at: string, place: string, loop: string): Condition[] {
  switch (type.kind) {
    case 'list': case 'set': case 'map':
      return conditions(type.of, loop, `${place}[*]`, `${loop}_inner`)
        .map((it) => ({ ...it, condition: `alltrue([for ${loop} in ${at} : ${it.condition}])` }));
    case 'object':
      return Object.entries(type.fields).flatMap(([field, it]) => conditions(it, `${at}.${snakeCase(field)}`, `${place}.${snakeCase(field)}`, loop));
    default: return [];
  }
}
