import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** What Terraform keeps in a root (`.terraform`, its lock file, a local state) and what a command of ours lays beside it. */
const kept = /(^|[/\\])(\.terraform|[^/\\]*\.tfstate(\.[^/\\]*)?$|crash[^/\\]*\.log$|backend_override\.tf\.json$|groundplan_recovered\.tf\.json$)/;

/**
 * Lets `write` write into a new folder and then brings these folders of `outdir` to the same content: a file that did not change is not
 * touched, one that did takes its place at once. So whoever works in another root meanwhile notices nothing. Nothing happens if `write` throws.
 */
export function renewed<T>(outdir: string, folders: readonly string[], write: (next: string) => T): T {
  const target = resolve(outdir);
  mkdirSync(dirname(target), { recursive: true });
  const next = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const result = write(next);
    const fresh = filesIn(next);
    for (const file of fresh) place(join(next, file), join(target, file));
    const known = new Set(fresh);
    for (const folder of folders) {
      const stale = filesIn(join(target, folder)).map((file) => join(folder, file)).filter((file) => !known.has(file) && !kept.test(file));
      for (const file of stale) rmSync(join(target, file), { force: true });
    }
    return result;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile()).map((it) => relative(folder, join(it.parentPath, it.name)));
}

function place(from: string, to: string): void {
  if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
