import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One hash of files and values, for the key of a step. */
export function keyOf(values: readonly unknown[], files: readonly string[] = []): string {
  return sha256(JSON.stringify([values, files.map((file) => sha256(readFileSync(file)))]));
}
