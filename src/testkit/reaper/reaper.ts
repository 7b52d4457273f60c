import { join } from 'node:path';
import type { Entry } from '../ledger/entry';
import { entriesIn, ledgerFolder } from '../ledger/entries';
import { reapCommand } from '../ledger/leftovers';
import { isSame } from '../ledger/process-identity';
import type { Task } from '../ledger/watcher';
import { type Outcome, reapEntry } from './reap-entry';
import { ReaperLog } from './reaper-log';
import { toldTest } from '../running-test';
import { takeOver } from './take-over';

const attempts = 2;
const atOnce = 3;

/** Destroys what a process left that has ended. Runs in the process that watched it. */
export async function reapAfter({ project, owner, terminal }: Task & { readonly terminal: string | null }): Promise<void> {
  const entries = entriesIn(project)
    .filter(({ caretakers, left }) => left === undefined && caretakers.some((it) => isSame(it, owner)))
    .map((entry) => takeOver(project, entry));
  if (entries.length === 0) return;
  const log = new ReaperLog(join(ledgerFolder(project), `reaper-${owner.pid}.log`), terminal);
  const roots = entries.length === 1 ? 'a root' : `${entries.length} roots`;
  log.tell(`destroying ${roots} that process ${owner.pid} left when it ended; log: ${log.file}`);

  const waiting = [...entries];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) outcomes.push(await reapLogged(project, entry, log));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  const left = outcomes.filter(({ outcome }) => outcome === 'left').length;
  if (left === 0) log.tell(`destroyed all that process ${owner.pid} left`);
  else log.tell(`${left} of ${entries.length} could not be destroyed; see ${log.file}, mend the cause and run: ${reapCommand}`);
}

async function reapLogged(project: string, entry: Entry, log: ReaperLog): Promise<Outcome> {
  const line = log.prefixed(entry.root.dir);
  line(`made by ${toldTest(entry.test)}`);
  try {
    const outcome = await reapEntry(project, entry, { attempts, log: line });
    line('why' in outcome ? `${outcome.outcome}: ${outcome.why}` : outcome.outcome);
    return outcome;
  } catch (error) {
    // The others have to be destroyed all the same. The entry stays.
    line(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { outcome: 'left', addresses: [], why: String(error) };
  }
}
