import { quote } from '../../expression/quote';
import { composed } from './characters';
import type { Check } from './check';
import { patternRule } from './pattern';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

/** Formats that zod judges by their pattern alone. What it judges by a program of its own, such as URLs, Terraform cannot. */
const byPattern: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  uuid: 'must be a UUID',
  guid: 'must be a GUID',
  mac: 'must be a MAC address',
  e164: 'must be a phone number such as +4930123456',
  date: 'must be a date such as 2026-01-31',
  time: 'must be a time such as 20:15:00',
  datetime: 'must be a time such as 2026-01-31T20:15:00Z',
  nanoid: 'must be a nanoid',
  cuid: 'must be a CUID',
  cuid2: 'must be a CUID2',
  ulid: 'must be a ULID',
  xid: 'must be an XID',
  ksuid: 'must be a KSUID',
  lowercase: 'must be lower case',
  uppercase: 'must be upper case',
};

const unmappable = (format: string, path: string): Unmappable =>
  new Unmappable(path, `the format ${format}`, 'use a pattern: z.string().regex(…)');

/** The rules of a format of strings. */
export function formatRules(check: Check, path: string): Rule[] {
  const { format = 'regex', pattern } = check;
  switch (format) {
    case 'regex':
      return pattern ? [patternRule(pattern, path)] : [];
    case 'cidrv4':
      return [addressRule((it) => `can(cidrnetmask(${it}))`, 'must be an IPv4 range such as 10.0.0.0/16', check, path)];
    case 'ipv4':
      return [addressRule((it) => `can(cidrnetmask("\${${it}}/32"))`, 'must be an IPv4 address such as 10.0.0.1', check, path)];
    case 'starts_with':
      return [partRule('startswith', 'must begin with', check.prefix, (text, part) => text.startsWith(part))];
    case 'ends_with':
      return [partRule('endswith', 'must end with', check.suffix, (text, part) => text.endsWith(part))];
    case 'includes':
      if (check.position !== undefined) throw new Unmappable(path, 'includes with a position', 'use a pattern');
      return [partRule('strcontains', 'must contain', check.includes, (text, part) => text.includes(part))];
    default:
      if (!pattern || !(format in byPattern)) throw unmappable(format, path);
      return [patternRule(pattern, path, byPattern[format])];
  }
}

function partRule(name: string, words: string, wanted = '', holds: (text: string, part: string) => boolean): Rule {
  const part = composed(wanted);
  return {
    condition: (it) => `${name}(${it}, ${quote(part)})`,
    holds: (it) => holds(composed(String(it)), part),
    demand: `${words} ${part}`,
  };
}

/** Terraform's functions read numbers with leading zeros, too, which AWS does not. */
function addressRule(condition: Rule['condition'], demand: string, { pattern, format = '' }: Check, path: string): Rule {
  if (!pattern) throw unmappable(format, path);
  const leadingZero = patternRule(/\b0\d/, path);
  return {
    condition: (it) => `${condition(it)} && !${leadingZero.condition(it)}`,
    holds: (it) => pattern.test(String(it)),
    demand,
  };
}
