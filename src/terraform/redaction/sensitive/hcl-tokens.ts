/** A piece of HCL. A `string` is decoded; a `template` is a string with expressions in it, whose value nobody knows here. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'template' | 'symbol' | 'newline';
  readonly text: string;
}

const space = /[^\S\n]+|\/\*[^]*?\*\/|(?:#|\/\/)[^\n]*/y;
const heredoc = /<<-?([\w-]+)[^\S\n]*\n/y;
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const number = /-?\d[\w.]*/y;

/** Reads HCL as far as it takes to tell words, strings and brackets apart. It never fails: what is wrong, Terraform tells. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const take = (expression: RegExp): RegExpExecArray | null => {
      expression.lastIndex = at;
      const match = expression.exec(text);
      at += match?.[0].length ?? 0;
      return match;
    };
    if (take(space) !== null) continue;
    const opening = take(heredoc);
    if (opening !== null) {
      const end = endOfHeredoc(text, at, opening[1] ?? '');
      tokens.push(stringToken(text.slice(at, end.content), (raw) => raw));
      at = end.after;
      continue;
    }
    const found = take(word) ?? undefined;
    const digits = found === undefined ? (take(number) ?? undefined) : undefined;
    if (found !== undefined) tokens.push({ kind: 'word', text: found[0] });
    else if (digits !== undefined) tokens.push({ kind: 'number', text: digits[0] });
    else if (text[at] === '"') {
      const end = endOfString(text, at + 1);
      tokens.push(stringToken(text.slice(at + 1, end), unescaped));
      at = end + 1;
    } else {
      tokens.push({ kind: text[at] === '\n' ? 'newline' : 'symbol', text: text[at] ?? '' });
      at += 1;
    }
  }
  return tokens;
}

function stringToken(raw: string, decode: (text: string) => string): Token {
  const isTemplate = /(?<![$])\$\{|(?<!%)%\{/.test(raw);
  const text = isTemplate ? raw : decode(raw).replace(/([$%])\1\{/g, '$1{');
  return { kind: isTemplate ? 'template' : 'string', text };
}

function endOfHeredoc(text: string, from: number, name: string): { content: number; after: number } {
  const closing = new RegExp(`^[^\\S\\n]*${name}[^\\S\\n]*$`, 'gm');
  closing.lastIndex = from;
  const match = closing.exec(text);
  return match === null
    ? { content: text.length, after: text.length }
    : { content: Math.max(from, match.index - 1), after: match.index + match[0].length };
}

/** The index of the quote that ends a string whose content begins at `at`. */
function endOfString(text: string, at: number): number {
  let index = at;
  while (index < text.length && text[index] !== '"' && text[index] !== '\n') {
    const two = text.slice(index, index + 2);
    if (text[index] === '\\') index += 2;
    else if ((two === '$$' || two === '%%') && text[index + 2] === '{') index += 3;
    else if (two === '${' || two === '%{') index = endOfExpression(text, index + 2);
    else index += 1;
  }
  return index;
}

function endOfExpression(text: string, at: number): number {
  let index = at;
  for (let depth = 1; index < text.length && depth > 0; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    else if (text[index] === '"') index = endOfString(text, index + 1);
  }
  return index;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, short?: string, long?: string, plain = '') => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (Number.isNaN(code) || code > 0x10ffff) return escapes[String(plain)] ?? String(plain);
    return String.fromCodePoint(code);
  });
