/** Text that Terraform takes literally in a template. */
export const escapeTemplate = (text: string): string => wellFormed(text).replace(/\$\{/g, '$$${').replace(/%\{/g, '%%{');

/** A string as an HCL literal. */
export const quote = (text: string): string =>
  escapeTemplate(JSON.stringify(wellFormed(text)).replace(/\\./g, (escape) => lacking[escape] ?? escape));

/** The escapes of JSON that HCL has no short form of. */
const lacking: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };

function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${JSON.stringify(text)} holds half of a character; give it whole`);
  return text;
}
