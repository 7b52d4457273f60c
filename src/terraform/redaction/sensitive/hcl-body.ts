import type { Token } from './hcl-tokens';

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly Token[];
}

export interface HclBody {
  /** The tokens of each argument's value. */
  readonly arguments: ReadonlyMap<string, readonly Token[]>;
  readonly blocks: readonly HclBlock[];
}

/** The arguments and blocks of a file or of a block, not of the blocks in it. */
export function bodyOf(tokens: readonly Token[]): HclBody {
  const values = new Map<string, readonly Token[]>();
  const blocks: HclBlock[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    at += 1;
    if (first?.kind !== 'word' && first?.kind !== 'string') continue;
    if (isSymbol(tokens[at], '=') || isSymbol(tokens[at], ':')) {
      const end = endOfValue(tokens, at + 1);
      values.set(first.text, tokens.slice(at + 1, end));
      at = end;
      continue;
    }
    const labels: string[] = [];
    for (; tokens[at]?.kind === 'string' || tokens[at]?.kind === 'word'; at += 1) labels.push(tokens[at]?.text ?? '');
    if (!isSymbol(tokens[at], '{')) continue;
    const end = endOfBrackets(tokens, at);
    blocks.push({ type: first.text, labels, body: tokens.slice(at + 1, end - 1) });
    at = end;
  }
  return { arguments: values, blocks };
}

/** The strings and numbers in the value of an argument; not the keys of its objects. */
export function literalsIn(value: readonly Token[]): (string | number)[] {
  return value.flatMap((token, i): (string | number)[] => {
    const next = value[i + 1];
    if (token.kind === 'number') return [Number(token.text)];
    return token.kind === 'string' && !isSymbol(next, '=') && !isSymbol(next, ':') ? [token.text] : [];
  });
}

const isSymbol = (token: Token | undefined, text: string): boolean => token?.kind === 'symbol' && token.text === text;
const opens = (token: Token): boolean => token.kind === 'symbol' && '{[('.includes(token.text);
const closes = (token: Token): boolean => token.kind === 'symbol' && '}])'.includes(token.text);

function endOfValue(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let token = tokens[at]; token !== undefined && token.kind !== 'newline' && !closes(token); token = tokens[at]) {
    at = opens(token) ? endOfBrackets(tokens, at) : at + 1;
  }
  return at;
}

/** The index behind the bracket that closes the one at `from`. */
function endOfBrackets(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length + 1;
}
