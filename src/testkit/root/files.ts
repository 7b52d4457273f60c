import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Paths and their content: text, bytes; any other object is written as JSON. */
export type Files = Readonly<Record<string, string | Uint8Array | object>>;

/** Writes files into a folder, and makes the folders between. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(file, isRaw ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}
