import { readFile } from 'node:fs/promises';

/** The text of a file; undefined if there is none (Terraform tells it). */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

// Not `instanceof Error`: where tests run in a context of their own, Node's errors are none of theirs.
const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
