import type { z } from 'zod';
import { characters } from './characters';
import type { Check } from './check';
import { formatRules } from './formats';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

interface Definition extends Check {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: object } }[];
}

/** The rules of one schema's own checks. */
export function checkRules(schema: z.ZodType, path: string): Rule[] {
  const own: Definition = schema.def;
  const all = [own, ...(own.checks ?? []).map((it): Check => it._zod.def)].filter((it) => it.check !== undefined);
  return all.flatMap((it) => ruleOf(it, own.type, path).map((rule) => ({ ...rule, demand: ownWords(it) ?? rule.demand })));
}

const lost = 'refine, transform and their kin are lost in Terraform: use a pattern or a range, or checks of the module';

function ruleOf(check: Check, type: string, path: string): Rule[] {
  switch (check.check) {
    case 'min_length':
    case 'min_size':
      return [size(type, '>=', check.minimum, 'at least')];
    case 'max_length':
    case 'max_size':
      return [size(type, '<=', check.maximum, 'at most')];
    case 'length_equals':
      return [size(type, '==', check.length, 'exactly')];
    case 'size_equals':
      return [size(type, '==', check.size, 'exactly')];
    case 'greater_than':
      return [check.inclusive === true ? bound('>=', check, 'at least') : bound('>', check, 'above')];
    case 'less_than':
      return [check.inclusive === true ? bound('<=', check, 'at most') : bound('<', check, 'below')];
    case 'multiple_of':
      return [multiple(Number(check.value), path)];
    case 'number_format':
      return numberFormat(check.format ?? '', path);
    case 'string_format':
      return formatRules(check, path);
    default:
      throw new Unmappable(path, `the check ${String(check.check)}`, lost);
  }
}

type Operator = '>=' | '<=' | '==' | '>' | '<';
const compares: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

function size(type: string, operator: Operator, limit = 0, words: string): Rule {
  const unit = type === 'string' ? 'character' : 'element';
  return {
    condition: (it) => `length(${it}) ${operator} ${limit}`,
    holds: (value) => compares[operator](sizeOf(value), limit),
    demand: `must have ${words} ${limit} ${unit}${limit === 1 ? '' : 's'}`,
  };
}

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : characters(String(value)));

const bound = (operator: Operator, { value }: Check, words: string): Rule => ({
  condition: (it) => `${it} ${operator} ${String(value)}`,
  holds: (it) => compares[operator](Number(it), Number(value)),
  demand: `must be ${words} ${String(value)}`,
});

function multiple(step: number, path: string): Rule {
  if (!Number.isInteger(step))
    throw new Unmappable(path, `a step of ${step}`, 'take a smaller unit, so that the step is a whole number');
  return {
    condition: (it) => `${it} % ${step} == 0`,
    holds: (it) => Number(it) % step === 0,
    demand: `must be a multiple of ${step}`,
  };
}

const whole: Rule = { condition: (it) => `floor(${it}) == ${it}`, holds: Number.isInteger, demand: 'must be a whole number' };

function numberFormat(format: string, path: string): Rule[] {
  const between = (least: number, most: number): Rule[] => [
    bound('>=', { value: least, inclusive: true }, 'at least'),
    bound('<=', { value: most, inclusive: true }, 'at most'),
  ];
  switch (format) {
    case 'safeint':
      return [whole];
    case 'int32':
      return [whole, ...between(-(2 ** 31), 2 ** 31 - 1)];
    case 'uint32':
      return [whole, ...between(0, 2 ** 32 - 1)];
    case 'float64':
      return [];
    default:
      throw new Unmappable(path, `the number format ${format}`, 'use z.number() with a range');
  }
}

/** What the author of the schema wrote for people, as the end of a sentence. */
function ownWords({ error, check }: Check): string | undefined {
  const said: unknown = error && Reflect.apply(error, undefined, [{ code: check, path: [], input: undefined }]);
  const words = typeof said === 'object' && said !== null && 'message' in said ? said.message : said;
  return typeof words === 'string' && words !== '' ? words.replace(/\.$/, '') : undefined;
}
