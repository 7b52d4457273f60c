/**
 * Why something failed, in words: many errors of the network have no text, only a code or further errors in them. Tells errors
 * by their form, because in Jest those of Node.js are of another `Error` class than those of the test.
 */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const code = /^[A-Z\d_]+$/.exec(codeOf(error) ?? '')?.[0] ?? '';
  const text = textIn(error);
  if (text !== '') return text.includes(code) ? text : `${text} (${code})`;
  const several = [...new Set(errorsIn(error).map(reasonOf))];
  return several.length > 0 ? several.join(', ') : code || 'no reason given';
}

/** The errors that one stands for: that of each address of a host, for one. */
export function errorsIn(error: unknown): readonly unknown[] {
  return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
}

/** The code of an error of the system: `ECONNREFUSED`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of an error, or what else was thrown as text. */
export function messageOf(error: unknown): string {
  const text = typeof error === 'object' && error !== null ? textIn(error) : '';
  return text === '' ? String(error) : text;
}

/** OpenSSL packs its reason between addresses and source files. */
function textIn(error: object): string {
  if ('library' in error && 'reason' in error && typeof error.reason === 'string') return error.reason;
  return 'message' in error && typeof error.message === 'string' ? error.message : '';
}
