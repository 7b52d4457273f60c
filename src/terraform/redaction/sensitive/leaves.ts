/** A number of fewer digits stands in too many places by chance. */
const fewestDigits = 6;

/** The strings in a value, however deep, and its longer numbers, as secrets to hide. */
export function secretLeaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value);
    return text.replace(/\D/g, '').length >= fewestDigits ? [text] : [];
  }
  if (value instanceof Map || value instanceof Set) return [...value.values()].flatMap(secretLeaves);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretLeaves) : [];
}
