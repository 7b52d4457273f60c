import { hcl } from '../../expression/hcl';
import { snakeCase } from '../../naming';
import type { Type } from './type';

/** `list(object({ name = string, port = optional(number, 80) }))` */
export function terraformType(type: Type): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return type.kind;
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind}(${terraformType(type.of)})`;
    case 'object': {
      const fields = Object.entries(type.fields).map(([name, it]) => `${snakeCase(name)} = ${fieldType(it)}`);
      return fields.length > 0 ? `object({ ${fields.join(', ')} })` : 'object({})';
    }
  }
}

function fieldType(type: Type): string {
  const own = terraformType(type);
  if (type.default === undefined) return own;
  return type.default.value === null ? `optional(${own})` : `optional(${own}, ${hcl(terraformKeys(type, type.default.value))})`;
}

/** A literal with the fields of its objects in Terraform's spelling; keys of maps stay as they are. */
export function terraformKeys(type: Type, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'list':
    case 'set':
      return listOf(value).map((it) => terraformKeys(type.of, it));
    case 'map':
      return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, terraformKeys(type.of, it)]));
    case 'object':
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, it]: [string, unknown]) => {
          const field = type.fields[key];
          return field && it !== undefined ? [[snakeCase(key), terraformKeys(field, it)]] : [];
        }),
      );
    default:
      return value;
  }
}

const listOf = (value: unknown): readonly unknown[] => (value instanceof Set ? [...value] : Array.isArray(value) ? value : []);
