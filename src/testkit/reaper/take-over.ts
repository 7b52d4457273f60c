import type { Entry } from '../ledger/entry';
import { writeEntry } from '../ledger/entries';
import { thisProcess } from '../ledger/process-identity';

/** Makes this process the one that cares for a root; what was known of earlier attempts is to be found out anew. */
export function takeOver(project: string, entry: Entry): Entry {
  const own: Entry = { ...entry, caretakers: [thisProcess()], left: undefined };
  writeEntry(project, own);
  return own;
}
