import { jsonIn } from '../json-in';

/** The object or list of JSON in a text, or undefined. */
export function objectIn(text: string): object | undefined {
  const json = jsonIn(text);
  return typeof json === 'object' && json !== null ? json : undefined;
}

/** JSON with its strings, and those of its numbers that are secrets, redacted: for lines that masks in the text would break. */
export function maskedJson(json: object, redact: (text: string) => string): string {
  return JSON.stringify(json, (_, value: unknown) => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'number') return value;
    const text = redact(String(value));
    return text === String(value) ? value : text;
  });
}
