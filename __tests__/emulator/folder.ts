import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of the project for one test, gone at the end of the block. */
export function folder(): { readonly path: string } & Disposable {
  const parent = resolve('.groundplan/scratch');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'emulator-'));
  return { path, [Symbol.dispose]: () => { rmSync(path, { recursive: true, force: true }); } };
}
