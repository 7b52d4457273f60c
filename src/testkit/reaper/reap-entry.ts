import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { init, Interrupted, ProviderMissing, stateList, StateLocked } from '../../terraform';
import { cleanUp, CleanupFailed } from '../root/cleanup';
import type { RootOptions } from '../root-options';
import { removeScratchOf } from '../root/scratch-folder';
import { removeWorkspace } from '../root/workspace';
import { isGone, localEndpoint, whileThere } from './endpoint';
import type { Entry, Left } from '../ledger/entry';
import { entryFile, removeEntry, writeEntry } from '../ledger/entries';
import { restored } from '../ledger/recorded-environment';

export interface ReapOptions {
  /** How often a destroy that fails is begun anew; 1 by default. Failures that are known to pass are tried again besides. */
  readonly attempts?: number | undefined;
  /** Time between the attempts; 5 seconds by default. */
  readonly delayMs?: number | undefined;
  /** Every line for people. */
  readonly log?: ((line: string) => void) | undefined;
}

/** How it went with a root: `gone` is one that had ended with the emulator it was made in. */
export type Outcome =
  { readonly outcome: 'destroyed' } | { readonly outcome: 'gone'; readonly why: string } | ({ readonly outcome: 'left' } & Left);

const longestMs = 30 * 60_000;
/** How long a Terraform that lost its owner may take to end and to release the lock, beyond its time of grace. */
const lockMarginS = 30;

/** Destroys what stands in an entry of the ledger that this process has taken over, and takes it out; or writes down why it stays. */
export async function reapEntry(project: string, entry: Entry, options: ReapOptions = {}): Promise<Outcome> {
  const outcome = await tried(project, entry, options);
  if (outcome.outcome === 'left') {
    writeEntry(project, { ...entry, left: { addresses: [...outcome.addresses], why: outcome.why } });
    return outcome;
  }
  removeEntry(project, entry.id);
  await removeScratchOf(entry.root.dir, project);
  return outcome;
}

async function tried(project: string, entry: Entry, { attempts = 1, delayMs = 5_000, log }: ReapOptions): Promise<Outcome> {
  const { root, id } = entry;
  if (!existsSync(root.dir)) {
    const file = entryFile(project, id);
    return {
      outcome: 'left',
      addresses: [],
      why: `its folder is gone; see by hand that nothing is left of it, then delete ${file}`,
    };
  }
  const terraform = optionsOf(entry, log);
  const endpoint = localEndpoint(terraform.env ?? {});
  if (endpoint && (await isGone(endpoint))) return goneWith(endpoint);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await whileThere(endpoint, (signal) => destroyed({ ...terraform, signal }, root.ownWorkspace));
      return { outcome: 'destroyed' };
    } catch (error) {
      if (endpoint && (await isGone(endpoint))) return goneWith(endpoint);
      if (!(error instanceof CleanupFailed)) throw error;
      log?.(error.message);
      const isHopeless = error.cause instanceof StateLocked || error.cause instanceof Interrupted;
      if (attempt >= attempts || isHopeless) return { outcome: 'left', addresses: [...error.left], why: error.why };
      await sleep(delayMs);
    }
  }
}

const goneWith = ({ origin }: URL): Outcome => ({
  outcome: 'gone',
  why: `nobody answers at ${origin} any more: what was made there has ended with it`,
});

function optionsOf({ root }: Entry, log: ReapOptions['log']): RootOptions {
  const { ownWorkspace: _, env, graceMs = 60_000, timeoutMs = longestMs, ...rest } = root;
  return {
    ...rest,
    env: restored(env),
    graceMs,
    timeoutMs,
    lockTimeout: `${Math.ceil(graceMs / 1000) + lockMarginS}s`,
    retry: {},
    log,
  };
}

async function destroyed(root: RootOptions, ownWorkspace: boolean): Promise<void> {
  try {
    await cleanUp(root);
  } catch (error) {
    if (!(error instanceof CleanupFailed && isUnprepared(error.cause))) throw error;
    await init({ ...root, reconfigure: true });
    await cleanUp(root);
  }
  // A Terraform that was just starting when its owner ended may have applied a little before it noticed.
  if ((await stateList(root)).length > 0) await cleanUp(root);
  if (ownWorkspace) await removeWorkspace(root);
}

/** Its `init` was cut off. */
const isUnprepared = (error: Error): boolean =>
  error instanceof ProviderMissing || /initialization required|terraform init|tofu init/i.test(error.message);
