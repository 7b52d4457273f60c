import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Entry, entrySchema } from './entry';
import { ownFolder } from './own-folder';
import { isErrno } from '../../terraform/errno';
import { jsonIn } from '../../terraform/json-in';

/** Where a project's ledger lies. */
export const ledgerFolder = (project: string): string => join(resolve(project), '.groundplan', 'ledger');

export const entryFile = (project: string, id: string): string => join(ledgerFolder(project), `${id}.json`);

/** A file of the ledger that cannot be understood. What it stands for may still be there. */
export class LedgerUnreadable extends Error {
  readonly code = 'ledger-unreadable';

  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(
      `${file} in the ledger of applied roots cannot be read: ${reason}\n  → see that nothing is left of the root in it, then delete the file`,
    );
    this.name = 'LedgerUnreadable';
  }
}

/** All roots in the ledger, the oldest first. Throws `LedgerUnreadable`. */
export function entriesIn(project: string): Entry[] {
  const entries = idsIn(project).map((id) => readEntry(project, id));
  return entries.filter((it) => it !== undefined).sort((a, b) => a.since.localeCompare(b.since));
}

/** Readers see the old entry or the new one, never a part; and nobody but this user, for there may be secrets in it. */
export function writeEntry(project: string, entry: Entry): void {
  const file = entryFile(project, entry.id);
  ownFolder(project, 'ledger');
  writeFileSync(`${file}.part`, `${JSON.stringify(entry, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export function removeEntry(project: string, id: string): void {
  rmSync(entryFile(project, id), { force: true });
}

function idsIn(project: string): string[] {
  try {
    return readdirSync(ledgerFolder(project))
      .filter((it) => it.endsWith('.json'))
      .map((it) => it.slice(0, -'.json'.length));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Undefined if it was removed meanwhile. */
function readEntry(project: string, id: string): Entry | undefined {
  const file = entryFile(project, id);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
  const parsed = entrySchema.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new LedgerUnreadable(file, places.join('; '));
}
