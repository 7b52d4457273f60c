import { type Finding, patternMask } from './finding';

const mask = patternMask('private key');
const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** What follows the beginning in the same text where the block goes on in later lines. */
const rest = /(?:(?:\\+[nr]|\s)+[A-Za-z0-9+/=]{16,})*/y;
/** A key of 16,384 bits has 200 lines. */
const longestBlock = 250;
const longRun = /[A-Za-z0-9+/]{40,}={0,2}/g;
/** A line of a key as an event of a provisioner tells it: the last word of a message, or all of an output. */
const lastWord = /(?:\): |"output":")([A-Za-z0-9+/]{1,76}={0,2})(?=\\*["\\])/g;
const framed = /^[\s│|~>]*/u;
const lineOfKey = /^[A-Za-z0-9+/]{1,76}={0,2}\s*$/;

/** Finds private keys in PEM, also where each line of the block comes on its own. */
export class PrivateKeys {
  private linesLeft = 0;

  /** Lines have to come in their order. */
  find(text: string): Finding[] {
    if (this.linesLeft === 0 && !text.includes('PRIVATE KEY')) return [];
    const found: Finding[] = [];
    let from = 0;
    let ending = next(end, text, 0);
    if (this.linesLeft > 0) {
      this.linesLeft = ending === undefined ? this.linesLeft - 1 : 0;
      found.push(...material(text.slice(0, ending?.start)));
      // An event tells a line of its provisioner twice.
      const beginning = next(begin, text, 0)?.start ?? text.length;
      for (; ending !== undefined && ending.start < beginning; ending = next(end, text, from)) {
        found.push({ ...ending, mask });
        from = ending.end;
      }
    }
    for (let start = next(begin, text, from); start !== undefined; start = next(begin, text, from)) {
      while (ending !== undefined && ending.start < start.end) ending = next(end, text, ending.end);
      if (ending === undefined) {
        this.linesLeft = longestBlock;
        rest.lastIndex = start.end;
        from = start.end + (rest.exec(text)?.[0].length ?? 0);
      } else {
        from = ending.end;
      }
      found.push({ start: start.start, end: from, mask });
    }
    return found;
  }

  /** Forgets the lines that were read since; for reading one line in two ways. */
  remember(): () => void {
    const { linesLeft } = this;
    return () => {
      this.linesLeft = linesLeft;
    };
  }
}

/** What in a line may belong to the key whose beginning was in an earlier one. */
function material(text: string): Finding[] {
  const frame = framed.exec(text)?.[0].length ?? 0;
  if (lineOfKey.test(text.slice(frame))) return [{ start: frame, end: text.trimEnd().length, mask }];
  const words = [...text.matchAll(lastWord)].map((match) => {
    const to = match.index + match[0].length;
    return { start: to - (match[1]?.length ?? 0), end: to, mask };
  });
  const runs = [...text.matchAll(longRun)].map((match) => ({ start: match.index, end: match.index + match[0].length, mask }));
  return [...words, ...runs];
}

function next(expression: RegExp, text: string, from: number): { start: number; end: number } | undefined {
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
