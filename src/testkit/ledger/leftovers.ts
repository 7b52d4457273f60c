import type { Entry } from './entry';
import { entriesIn } from './entries';
import { isAlive } from './process-identity';
import type { RunningTest } from '../running-test';

/** A root that was applied, is not destroyed, and that nobody cares for any more. What it made may cost. */
export interface Leftover {
  readonly id: string;
  /** Its folder, with its state if that is a local one. */
  readonly dir: string;
  readonly workspace: string | undefined;
  readonly since: Date;
  /** The test that made it, as far as known. */
  readonly test: RunningTest;
  /** What its state still holds; undefined as long as nobody tried to destroy it, empty where the state could not be read. */
  readonly addresses: readonly string[] | undefined;
  /** Why it could not be destroyed, if that was tried. */
  readonly why: string | undefined;
}

/** The command that destroys what is left. */
export const reapCommand = 'npx groundplan reap';

/** No test lives as long; who made it cannot be asked for whether it does. */
const longestTestMs = 12 * 3_600_000;

/** The roots in the ledger of a project (the working directory by default) with nobody alive to care for them. Throws `LedgerUnreadable`. */
export function leftovers(project: string = process.cwd()): Leftover[] {
  return abandonedIn(project).map(leftover);
}

export function abandonedIn(project: string): Entry[] {
  return entriesIn(project).filter(isAbandoned);
}

export function leftover({ id, root, since, test, left }: Entry): Leftover {
  return {
    id,
    dir: root.dir,
    workspace: root.workspace,
    since: new Date(since),
    test,
    addresses: left?.addresses,
    why: left?.why,
  };
}

function isAbandoned({ caretakers, left, since }: Entry): boolean {
  if (left !== undefined) return true;
  const lives = caretakers.map(isAlive);
  if (lives.includes(true)) return false;
  return !lives.includes(undefined) || Date.now() - Date.parse(since) > longestTestMs;
}
