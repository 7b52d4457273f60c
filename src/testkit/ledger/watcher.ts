import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ledgerFolder } from './entries';
import { ownFolder } from './own-folder';
import { identify, isAlive, isSame, type ProcessIdentity, processIdentitySchema } from './process-identity';
import { watcherSource } from './watcher-source';

const recordSchema = z.object({ owner: processIdentitySchema, reaper: processIdentitySchema });

/** Whose roots to destroy. */
export interface Task {
  readonly project: string;
  readonly owner: ProcessIdentity;
}

/** What the watching process is told on its command line. No secrets. */
export interface Watching {
  readonly task: Task;
  /** The ledger's folder, and how the names of the owner's entries begin. */
  readonly ledger: string;
  readonly entries: string;
  /** Its own record, removed at its end. */
  readonly record: string;
  /** The module with `reapAfter`, and one that is loaded before it so that it can be. */
  readonly program: string;
  readonly loader: string | null;
}

/** The reaper of a process: the one that watches it already, else a new one. */
export function watchedBy(owner: ProcessIdentity, project: string): ProcessIdentity {
  const record = join(ownFolder(project, 'ledger', 'reapers'), `${owner.pid}.json`);
  // Every test file of Jest has modules of its own, so what is known already is not to be found in them.
  const known = readRecord(record);
  if (known && isSame(known.owner, owner) && isAlive(known.reaper) === true) return known.reaper;
  const reaper = startWatching(owner, resolve(project), record);
  writeFileSync(record, JSON.stringify({ owner, reaper }), { mode: 0o600 });
  return reaper;
}

function readRecord(file: string): z.infer<typeof recordSchema> | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None, or one that was being written when its process was killed.
    return undefined;
  }
}

/** A process in a session of its own, so that neither Ctrl-C nor the end of the terminal takes it along. It watches its standard input. */
function startWatching(owner: ProcessIdentity, project: string, record: string): ProcessIdentity {
  const extension = extname(__filename);
  const told: Watching = {
    task: { project, owner },
    ledger: ledgerFolder(project),
    entries: `${owner.pid}-`,
    record,
    program: join(__dirname, '..', 'reaper', `reaper${extension}`),
    // In our own tests it runs from the sources.
    loader: extension === '.ts' ? require.resolve('tsx/cjs') : null,
  };
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--eval', watcherSource, JSON.stringify(told)], {
    cwd: project,
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (identity === undefined)
    throw new Error(`the process that cleans up after this one could not be started: ${process.execPath}`);
  return identity;
}
