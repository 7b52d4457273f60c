import { abandonedIn, type Leftover, leftover } from '../ledger/leftovers';
import { type ReapOptions, reapEntry } from './reap-entry';
import { takeOver } from './take-over';

/** A root that is still there. */
export interface StillThere extends Leftover {
  readonly addresses: readonly string[];
  readonly why: string;
}

/** How the leftovers of a project were dealt with. */
export interface Reaped {
  readonly destroyed: readonly Leftover[];
  /** Made in an emulator that does not run any more: there is nothing to destroy. */
  readonly gone: readonly Leftover[];
  /** Could not be destroyed; they stay in the ledger, with their folders. */
  readonly left: readonly StillThere[];
}

/** Destroys all `leftovers` of a project (the working directory by default), one after the other. */
export async function reap(project: string = process.cwd(), options: ReapOptions = {}): Promise<Reaped> {
  const destroyed: Leftover[] = [];
  const gone: Leftover[] = [];
  const left: StillThere[] = [];
  for (const entry of abandonedIn(project)) {
    const it = leftover(entry);
    options.log?.(`destroying ${it.dir}`);
    const outcome = await reapEntry(project, takeOver(project, entry), options);
    if (outcome.outcome === 'destroyed') destroyed.push(it);
    else if (outcome.outcome === 'gone') gone.push(it);
    else left.push({ ...it, addresses: outcome.addresses, why: outcome.why });
  }
  return { destroyed, gone, left };
}
