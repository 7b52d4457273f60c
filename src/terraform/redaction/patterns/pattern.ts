import { type Finding, patternMask } from '../finding';

/** What a kind of credential looks like. */
export interface Pattern {
  readonly name: string;
  /** Texts of which each hit contains one: without any of them a line is not searched. */
  readonly hints: readonly string[];
  /** Global. Group 1, where there is one, stands in front of what is hidden. It must not take more than linear time. */
  readonly expression: RegExp;
  /** Hits that are none. */
  readonly harmless?: RegExp;
}

/**
 * Where a token may begin: not within a word. An escape counts as the end of what is in front of it: the `n` of `\n`, `\u003d`
 * and `%3D` are no part of the token. With it, no character of a text is looked at more than once as a beginning.
 */
export const tokenBegin = String.raw`(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=\\u00[0-9a-f]{2})|(?<=%[0-9A-Fa-f]{2}))`;

/** An expression for tokens that stand on their own. */
export const token = (source: string): RegExp => new RegExp(tokenBegin + source, 'g');

export function findPattern({ name, hints, expression, harmless }: Pattern, text: string): Finding[] {
  if (!hints.some((hint) => text.includes(hint))) return [];
  return [...text.matchAll(expression)]
    .map((match) => ({
      start: match.index + (match[1]?.length ?? 0),
      end: match.index + match[0].length,
      mask: patternMask(name),
    }))
    .filter(({ start, end }) => harmless?.test(text.slice(start, end)) !== true);
}
