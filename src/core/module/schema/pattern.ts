import { quote } from '../../expression/quote';
import { composed } from './characters';
import { Foreign, toRe2 } from './pattern-syntax';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

/** A pattern as a rule. Terraform's patterns are RE2, unlike JavaScript's: what means the same in both passes. */
export function patternRule(pattern: RegExp, path: string, demand = `must match ${pattern.source}`): Rule {
  const refuse = (what: string, fix: string): never => {
    throw new Unmappable(path, `the pattern ${String(pattern)} with ${what}`, fix);
  };
  const foreign = pattern.flags.replace(/[isu]/g, '');
  if (foreign !== '') refuse(`the flag ${foreign}`, 'leave the flag out');
  const source = composed(pattern.source);
  if (pattern.ignoreCase && /\\[bB]/.test(source))
    refuse('a word boundary and the flag i', 'write the letters out, such as [aA]');
  const judge = likeTerraform(source, pattern.flags, refuse);
  const re2 = translated(source, refuse);
  const flags = pattern.flags.replace('u', '');
  return {
    condition: (it) => `can(regex(${quote(flags === '' ? re2 : `(?${flags})${re2}`)}, ${it}))`,
    holds: (value) => judge.test(composed(String(value))),
    demand,
  };
}

type Refuse = (what: string, fix: string) => never;

function translated(source: string, refuse: Refuse): string {
  try {
    return toRe2(source);
  } catch (error) {
    if (error instanceof Foreign) return refuse(error.what, error.fix);
    throw error;
  }
}

/** The pattern as JavaScript must read it to judge as Terraform does: characters are whole ones, and `.` is all but \n. */
function likeTerraform(source: string, flags: string, refuse: Refuse): RegExp {
  const dot = flags.includes('s') ? '.' : '[^\\n]';
  try {
    const strict = new RegExp(source, 'u').source;
    return new RegExp(
      strict.replace(/\\.|\[(?:\\.|[^\]])*\]|\./gsu, (part) => (part === '.' ? dot : part)),
      `u${flags.replace('u', '')}`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('lenient syntax', `write it so that it works with the flag u: ${reason}`);
  }
}
