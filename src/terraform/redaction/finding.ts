/** A part of a text that must not be shown, and what stands in its place. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

/** Stands for a value that somebody named as a secret. */
export const valueMask = '(sensitive)';
/** Stands for what looks like a credential. */
export const patternMask = (name: string): string => `(redacted: ${name})`;

const masks = /\((?:sensitive(?: value)?|redacted: [\w ]{1,40})\)/g;

/** The text with one mask in place of each finding. Findings that overlap get one together: that of the widest. */
export function masked(text: string, findings: readonly Finding[]): string {
  const already = [...text.matchAll(masks)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const parts: string[] = [];
  let shown = 0;
  for (const { start, end, mask } of merged(findings)) {
    if (already.some((it) => it.start <= start && end <= it.end)) continue;
    parts.push(text.slice(shown, start), mask);
    shown = end;
  }
  return parts.join('') + text.slice(shown);
}

function merged(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => (a.start === b.start ? b.end - a.end : a.start - b.start));
  const result: Finding[] = [];
  let widest = 0;
  for (const next of sorted) {
    const last = result.at(-1);
    if (last === undefined || next.start >= last.end) {
      result.push(next);
      widest = next.end - next.start;
      continue;
    }
    const wider = next.end - next.start > widest;
    widest = Math.max(widest, next.end - next.start);
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end), mask: wider ? next.mask : last.mask };
  }
  return result;
}
