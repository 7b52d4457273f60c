import { encodedForms, escapedForms } from './encoded-forms';
import { type Finding, valueMask } from './finding';

/** Secrets shorter than this are not hidden: they stand in every second line by chance. */
export const shortestSecret = 4;
/** Words of JSON and HCL themselves are not hidden either. */
const words = new Set(['true', 'false', 'null']);
/** The first and last lines of a PEM block: certificates have them, too. */
const boundary = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/** A function that finds given secrets in a text, in all their forms. Those that span lines are found line by line, too. */
export function knownValues(secrets: readonly string[]): (text: string) => Finding[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (!isWorthHiding(secret)) continue;
    for (const form of encodedForms(secret)) forms.add(form);
    for (const line of linesOf(secret)) for (const form of escapedForms(line)) forms.add(form);
  }
  const worth = [...forms].filter(isWorthHiding).sort((a, b) => b.length - a.length);
  return (text) => worth.flatMap((form) => occurrences(text, form));
}

const isWorthHiding = (text: string): boolean => text.trim().length >= shortestSecret && !words.has(text.trim());

const linesOf = (secret: string): string[] => {
  const lines = secret.split(/\r?\n/);
  return lines.length === 1
    ? [secret.trim()]
    : lines.map((line) => line.trim()).filter((line) => isWorthHiding(line) && !boundary.test(line));
};

function occurrences(text: string, form: string): Finding[] {
  const isNumber = /^\d+$/.test(form);
  const found: Finding[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length)) {
    const end = start + form.length;
    // A number is not meant where it is a part of a longer one.
    if (isNumber && (isDigit(text[start - 1]) || isDigit(text[end]))) continue;
    found.push({ start, end, mask: valueMask });
  }
  return found;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);
