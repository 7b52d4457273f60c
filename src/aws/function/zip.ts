import { createRequire } from 'node:module';

/** The deflate of fflate is the same everywhere; that of Node.js differs between its versions and processors. */
const fflate = (): typeof import('fflate') => createRequire(__filename)('fflate') as typeof import('fflate');

/** The first day that a zip can name, at noon, so that no time zone leads out of it. */
const mtime = new Date(1980, 0, 1, 12);
/** Unix, a plain file that everybody may read: Lambda runs it as a user of its own. */
const unix = 3;
const attrs = (0o100644 << 16) >>> 0;

/** A zip of one file: the same bytes for the same content. */
export function zip(name: string, content: Uint8Array): Uint8Array {
  return fflate().zipSync({ [name]: [content, { mtime, os: unix, attrs, level: 9 }] });
}
