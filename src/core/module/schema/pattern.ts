import { quote } from '../../expression/hcl';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

const lacking: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'look-around'],
  [/\\[1-9]|\\k</, 'a back reference'],
  [/\\u[0-9a-fA-F{]/, 'a \\u escape'],
  [/\[\^\]|\[\]/, 'an empty character class'],
];

/** A pattern as a rule. Terraform's patterns are RE2, a subset of JavaScript's. */
export function patternRule(pattern: RegExp, path: string, demand = `must match ${pattern.source}`): Rule {
  for (const [sign, name] of lacking) {
    if (sign.test(pattern.source)) throw new Unmappable(path, `the pattern ${String(pattern)} with ${name}`, 'write it without: Terraform has RE2');
  }
  const foreign = pattern.flags.replace(/[imsu]/g, '');
  if (foreign !== '') throw new Unmappable(path, `the pattern ${String(pattern)} with the flag ${foreign}`, 'leave the flag out');
  const flags = pattern.flags.replace('u', '');
  const source = `${flags === '' ? '' : `(?${flags})`}${pattern.source.replace(/\\\//g, '/')}`;
  return { condition: (it) => `can(regex(${quote(source)}, ${it}))`, demand };
}
