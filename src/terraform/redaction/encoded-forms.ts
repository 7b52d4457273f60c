const goEscapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};
/** An event that tells the message of a provider that tells the body of a request that holds a document. */
const deepestJson = 4;
/** Shorter pieces of base64 would be found in any other base64. */
const shortestPiece = 8;
/** Where tools break base64 into lines. */
const wraps = [76, 64];

/** The ways in which a value is written in what Terraform, its providers and its provisioners print. */
export function encodedForms(value: string): string[] {
  return [...escapedForms(value), ...base64Forms(value), ...urlForms(value)];
}

/** As it is, in JSON, in JSON within JSON and so on, and in a template of HCL. */
export function escapedForms(value: string): string[] {
  const forms = [value, value.replace(/[$%](?=\{)/g, (sign) => sign + sign)];
  let level: readonly string[] = forms;
  for (let depth = 1; depth <= deepestJson; depth += 1) {
    level = [...new Set(level.flatMap(jsonForms))];
    forms.push(...level);
  }
  return forms;
}

/** JSON as most write it, and as Go does. */
function jsonForms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  return [json, json.replace(/[<>&\u2028\u2029]/g, (character) => goEscapes[character] ?? character)];
}

/** On its own, and as a part of something longer, where three alignments are possible. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  const whole = bytes.toString('base64');
  const pieces = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and the last characters hold bits of the neighbours, too.
    return text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + bytes.length) * 8) / 6));
  });
  const forms = [
    whole,
    whole.replace(/=+$/, ''),
    ...pieces.filter((piece) => piece.length >= shortestPiece),
    ...wraps.flatMap((width) => (whole.length > width ? chunks(whole, width) : [])),
  ];
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function chunks(text: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += width) found.push(text.slice(at, at + width));
  return found.filter((chunk) => chunk.length >= shortestPiece);
}

function urlForms(value: string): string[] {
  // A lone half of a surrogate pair has no encoding.
  const component = encodeURIComponent(Buffer.from(value).toString());
  const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [component, strict, strict.replaceAll('%20', '+')];
  return [...forms, ...forms.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))];
}
