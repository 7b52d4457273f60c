const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as Terraform keeps it: in the composed form of Unicode. */
export const composed = (text: string): string => text.normalize('NFC');

/** How many characters a text has for Terraform: what a reader takes for one is one, a flag or \r\n, too. */
export function characters(text: string): number {
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.length;
  return [...segmenter.segment(composed(text))].length;
}
