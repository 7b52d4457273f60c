import { type Finding, patternMask } from '../finding';
import { endOfQuoted } from './quoted-value';

/** The ends of names that say what their value is. */
const kinds = [
  ['AWS secret access key', 'secret[-_ ]?access[-_ ]?key'],
  ['AWS session token', '(?:session|security)[-_ ]?token'],
  ['private key', 'private[-_ ]?key(?:[-_ ]?pem)?'],
  ['password', 'pass(?:word|wd|phrase)(?:_wo)?|pwd(?![ "\'\\\\:=]{1,12}[/.~])'],
  ['API key', 'api[-_ ]?key'],
  // Tokens of paging and of idempotence open nothing.
  ['token', '(?<!(?:client|request|next|continuation|pagination|sequence)[-_ ]?)token'],
  ['secret', '(?<!:)secret(?:[-_ ]?(?:key|string|value))?(?:_wo)?'],
] as const;

const shortest = 4;
const names = kinds.map(([, source]) => `(${source})`).join('|');
const assignment = new RegExp(
  String.raw`(?:${names})\\{0,7}["']?\]?[ \t]{0,60}(?:=>|:=|==|[=:]|is (?=\\{0,7}["']))[ \t]{0,20}`,
  'gi',
);
const opening = /(\\{0,7})(["'])/y;
const bare = /[^\s"'`\\,;&<>(){}[\]]+/y;
const becomes = /\\{0,7}["'][ \t]{0,8}->[ \t]{0,8}(\\{0,7})(["'])/y;

const word = /^(?:true|false|null|none|nil|undefined|string|number|bool|any|sensitive|unknown|required|optional)$/i;
const placeholder = /^(?:[*•]+$|<|\$|%\{|\{\{|\(sensitive|\(redacted|\(known after|arn:)/;
const reference = /^(?:var|local|module|data|each|self|path|[a-z][a-z0-9]*_[a-z0-9_]+)\.[\w.*-]*$/;

/** Finds what names such as `db_password`, `apiKey` or `AWS_SECRET_ACCESS_KEY` are given, in HCL, JSON, YAML and environments. */
export function findAssignments(text: string): Finding[] {
  const found: Finding[] = [];
  assignment.lastIndex = 0;
  for (let match = assignment.exec(text); match !== null; match = assignment.exec(text)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = kinds[groups.findIndex((group) => group !== undefined)]?.[0] ?? 'secret';
    const from = assignment.lastIndex;
    const values = quotedValues(text, from) ?? bareValue(text, from, match[0].trimEnd().endsWith(':'));
    const hidden = values.filter(({ start, end }) => isSecret(text.slice(start, end)));
    found.push(...hidden.map((it) => ({ ...it, mask: patternMask(kind) })));
    assignment.lastIndex = Math.max(from, values.at(-1)?.end ?? from);
  }
  return found;
}

type Span = Pick<Finding, 'start' | 'end'>;

/** A quoted value, and in a plan the one that it becomes. */
function quotedValues(text: string, from: number): Span[] | undefined {
  const values: Span[] = [];
  let at = from;
  for (let expression = opening; ; expression = becomes) {
    expression.lastIndex = at;
    const open = expression.exec(text);
    if (open === null) return expression === opening ? undefined : values;
    const start = expression.lastIndex;
    const end = endOfQuoted(text, start, open[2] ?? '"', open[1]?.length ?? 0) ?? text.length;
    values.push({ start, end });
    at = end;
  }
}

function bareValue(text: string, start: number, afterColon: boolean): Span[] {
  bare.lastIndex = start;
  const value = bare.exec(text)?.[0] ?? '';
  const end = start + value.length;
  const isCall = text[end] === '(' || text[end] === '[';
  // What follows a colon in a sentence is no value: there is more behind it.
  const isSentence = afterColon && (text[end] === ' ' || value.endsWith('...'));
  return isCall || isSentence || reference.test(value) ? [] : [{ start, end }];
}

const isSecret = (value: string): boolean =>
  value.trim().length >= shortest && !word.test(value.trim()) && !placeholder.test(value.trim());
