import type { z } from 'zod';
import { quote } from '../../expression/hcl';
import { patternRule } from './pattern';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

/** What zod keeps of a check, as far as it concerns us. */
interface Check {
  readonly check?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly size?: number;
  readonly value?: number | bigint | Date;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly includes?: string;
}

interface Definition extends Check {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: object } }[];
}

/** The rules of one schema's own checks. */
export function checkRules(schema: z.ZodType, path: string): Rule[] {
  return checksOf(schema).flatMap((it) => ruleOf(it, schema.def.type, path));
}

/** How many elements a list, set or map may have. */
export function sizeBounds(schema: z.ZodType): { readonly least: number; readonly most: number } {
  const sizes = checksOf(schema).map((it) => ({ least: it.minimum ?? it.length ?? it.size ?? 0, most: it.maximum ?? it.length ?? it.size ?? Infinity }));
  return { least: Math.max(0, ...sizes.map((it) => it.least)), most: Math.min(Infinity, ...sizes.map((it) => it.most)) };
}

function checksOf(schema: z.ZodType): Check[] {
  const own: Definition = schema.def;
  return [own, ...(own.checks ?? []).map((it): Check => it._zod.def)].filter((it) => it.check !== undefined);
}

function ruleOf(check: Check, type: string, path: string): Rule[] {
  const unit = type === 'string' ? 'characters' : 'elements';
  const size = (operator: string, bound: number | undefined, words: string): Rule[] =>
    [{ condition: (it) => `length(${it}) ${operator} ${bound ?? 0}`, demand: `must have ${words} ${bound ?? 0} ${unit}` }];
  const compare = (operator: string, words: string): Rule[] =>
    [{ condition: (it) => `${it} ${operator} ${String(check.value)}`, demand: `must be ${words} ${String(check.value)}` }];
  switch (check.check) {
    case 'min_length': case 'min_size': return size('>=', check.minimum, 'at least');
    case 'max_length': case 'max_size': return size('<=', check.maximum, 'at most');
    case 'length_equals': return size('==', check.length, 'exactly');
    case 'size_equals': return size('==', check.size, 'exactly');
    case 'greater_than': return check.inclusive === true ? compare('>=', 'at least') : compare('>', 'above');
    case 'less_than': return check.inclusive === true ? compare('<=', 'at most') : compare('<', 'below');
    case 'multiple_of': return [{ condition: (it) => `${it} % ${String(check.value)} == 0`, demand: `must be a multiple of ${String(check.value)}` }];
    case 'number_format': return [{ condition: (it) => `floor(${it}) == ${it}`, demand: 'must be a whole number' }];
    case 'string_format': return formatRule(check, path);
    default: throw new Unmappable(path, `the check ${String(check.check)}`, 'refine, transform and their kin are lost in Terraform: use a pattern or a range, or checks of the module');
  }
}

function formatRule(check: Check, path: string): Rule[] {
  switch (check.format) {
    case 'cidrv4': return [{ condition: (it) => `can(cidrnetmask(${it}))`, demand: 'must be an IPv4 range such as 10.0.0.0/16' }];
    case 'ipv4': return [{ condition: (it) => `can(cidrnetmask("\${${it}}/32"))`, demand: 'must be an IPv4 address' }];
    case 'starts_with': return [{ condition: (it) => `startswith(${it}, ${quote(check.prefix ?? '')})`, demand: `must begin with ${check.prefix ?? ''}` }];
    case 'ends_with': return [{ condition: (it) => `endswith(${it}, ${quote(check.suffix ?? '')})`, demand: `must end with ${check.suffix ?? ''}` }];
    case 'includes': return [{ condition: (it) => `strcontains(${it}, ${quote(check.includes ?? '')})`, demand: `must contain ${check.includes ?? ''}` }];
    case 'regex': case undefined: return check.pattern ? [patternRule(check.pattern, path)] : [];
    default:
      if (!check.pattern) throw new Unmappable(path, `the format ${check.format}`, 'use a pattern');
      return [patternRule(check.pattern, path, `must be a valid ${check.format}`)];
  }
}
