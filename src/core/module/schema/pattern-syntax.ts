/** A part of a pattern that Terraform does not have, or takes for something else. */
export class Foreign extends Error {
  constructor(
    readonly what: string,
    readonly fix: string,
  ) {
    super(what);
  }
}

/** Go refuses to repeat anything more often, also by repetitions inside each other. */
const mostRepetitions = 1000;

/**
 * A pattern of JavaScript in the syntax of RE2, which Terraform has. Throws `Foreign` for what RE2 lacks or reads differently.
 * @param source one that JavaScript accepts with the flag u: without leniency
 */
export function toRe2(source: string): string {
  // For each open group, how often its parts repeat something; the last part's number is what a quantifier multiplies.
  const groups = [{ most: 1, last: 1 }];
  let result = '';
  for (let rest = source; rest !== '';) {
    const token = nextToken(rest);
    const group = groups.at(-1) ?? { most: 1, last: 1 };
    if (token.text.startsWith('(')) groups.push({ most: 1, last: 1 });
    else if (token.text === ')') close(groups);
    else if (token.times === undefined) group.last = 1;
    else repeat(group, token.times);
    result += token.re2;
    rest = rest.slice(token.text.length);
  }
  return result;
}

interface Token {
  readonly text: string;
  readonly re2: string;
  /** Of a quantifier such as {2,5}. */
  readonly times?: number;
}

interface Group {
  most: number;
  last: number;
}

function close(groups: Group[]): void {
  const inner = groups.pop();
  const outer = groups.at(-1);
  if (inner && outer) {
    outer.last = inner.most;
    outer.most = Math.max(outer.most, inner.most);
  }
}

function repeat(group: Group, times: number): void {
  group.last *= Math.max(times, 1);
  group.most = Math.max(group.most, group.last);
  if (group.last > mostRepetitions)
    throw new Foreign(`more than ${mostRepetitions} repetitions`, 'limit the length with .max() instead');
}

function nextToken(rest: string): Token {
  const kept = (text: string): Token => ({ text, re2: text });
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  switch (first) {
    case '\\':
      return escape(rest, false);
    case '[':
      return characterClass(rest);
    case '(':
      return kept(groupOpening(rest));
    case '{': {
      const [text = first, least, most] = /^\{(\d+)(?:,(\d*))?\}/.exec(rest) ?? [];
      return { ...kept(text), times: Number(most === undefined || most === '' ? least : most) };
    }
    default:
      return kept(first);
  }
}

function groupOpening(rest: string): string {
  if (/^\(\?<?[=!]/.test(rest)) throw new Foreign('look-around', 'write it without: Terraform has RE2');
  if (rest.startsWith('(?<')) throw new Foreign('a named group', 'leave the name out');
  if (rest.startsWith('(?:')) return '(?:';
  if (rest.startsWith('(?')) throw new Foreign('flags within', 'write the letters out, such as [aA]');
  return '(';
}

function characterClass(rest: string): Token {
  let re2 = rest.startsWith('[^') ? '[^' : '[';
  let at = re2.length;
  if (rest[at] === ']') throw new Foreign('an empty character class', 'say which characters');
  while (rest[at] !== ']') {
    if (rest[at] === '[') throw new Foreign('[ in a character class', 'write \\[');
    const inner = rest[at] === '\\' ? escape(rest.slice(at), true) : { text: rest[at] ?? '', re2: rest[at] ?? '' };
    re2 += inner.re2;
    at += inner.text.length;
  }
  return { text: rest.slice(0, at + 1), re2: `${re2}]` };
}

function escape(rest: string, inClass: boolean): Token {
  const [unicode, plain, braced] = /^\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]+)\})/.exec(rest) ?? [];
  const code = Number.parseInt(plain ?? braced ?? '0', 16);
  if (code >= 0xd800 && code <= 0xdfff) throw new Foreign('half of a character', 'write the character itself');
  if (unicode !== undefined) return { text: unicode, re2: `\\x{${code.toString(16)}}` };
  const text = /^\\(x[0-9a-fA-F]{2}|.)/su.exec(rest)?.[0] ?? rest;
  const letter = text[1] ?? '';
  if (/[1-9k]/.test(letter)) throw new Foreign('a back reference', 'write it without: Terraform has RE2');
  if (/[sS]/.test(letter)) {
    throw new Foreign(`\\${letter}`, 'name the characters, such as [ \\t\\n]: Terraform knows fewer kinds of white space');
  }
  if (/[pP]/.test(letter)) {
    throw new Foreign(`\\${letter}`, 'name the characters or their range: properties differ between versions of Unicode');
  }
  if (/[0c]/.test(letter) || (inClass && letter === 'b'))
    throw new Foreign(`the control character \\${letter}`, 'write it as \\xHH');
  return { text, re2: letter === '/' ? '/' : text };
}
