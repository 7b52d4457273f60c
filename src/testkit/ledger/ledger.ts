import { randomBytes } from 'node:crypto';
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { terraformJson } from '../../terraform/terraform-json';
import type { RootOptions } from '../root-options';
import { type Entry, extraArgsSchema, type Left, type RootOfEntry } from './entry';
import { removeEntry, writeEntry } from './entries';
import { thisProcess } from './process-identity';
import { recorded } from './recorded-environment';
import { runningTest } from '../running-test';
import { tellLeftovers } from './tell-leftovers';
import { watchedBy } from './watcher';

/** What the ledger is told about a root. */
export type Registered = Omit<RootOptions, 'onEvent' | 'signal'> & {
  /** The workspace goes with the root. */
  readonly ownWorkspace?: boolean | undefined;
};

/** A root in the ledger. */
export interface Registration {
  /** Keeps what it is applied with from now on. */
  update(root: Registered): void;
  /** It is destroyed. */
  release(): void;
  /** It could not be destroyed, and is left to people. */
  leave(left: Left): void;
}

/**
 * Writes a root into the ledger of its project, before anything of it is made. From then on it is destroyed even if this
 * process is killed: by the reaper, which the first registration starts.
 */
export function register(root: Registered, project: string): Registration {
  const owner = thisProcess();
  const { file, name } = runningTest();
  tellLeftovers(project);
  let entry: Entry = {
    id: `${owner.pid}-${randomBytes(6).toString('hex')}`,
    since: new Date().toISOString(),
    caretakers: [owner, watchedBy(owner, project)],
    test: { file, name },
    root: kept(root),
  };
  const write = (changed: Partial<Entry>): void => {
    entry = { ...entry, ...changed };
    writeEntry(project, entry);
  };
  write({});
  return {
    update: (changed) => write({ root: kept(changed), left: undefined }),
    release: () => removeEntry(project, entry.id),
    leave: (left) => write({ left }),
  };
}

function kept(root: Registered): RootOfEntry {
  const { dir, binary, workspace, ownWorkspace = false, vars = {}, varFiles = [], secrets = [], backendConfig } = root;
  return {
    dir: resolve(dir),
    // A path is meant from here.
    binary: binary?.includes(sep) === true ? resolve(binary) : binary,
    env: recorded(root.env),
    workspace,
    ownWorkspace,
    vars: plain(vars, 'vars'),
    varFiles: [...varFiles],
    backendConfig: backendConfig && plain(backendConfig, 'backendConfig'),
    backendConfigFiles: root.backendConfigFiles && [...root.backendConfigFiles],
    pluginDir: root.pluginDir,
    extraArgs: root.extraArgs && extraArgsSchema.parse(root.extraArgs),
    lock: root.lock,
    parallelism: root.parallelism,
    timeoutMs: root.timeoutMs,
    graceMs: root.graceMs,
    secrets: [...secrets],
  };
}

/** As Terraform gets it. */
function plain(values: Readonly<Record<string, unknown>>, what: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(terraformJson(values, what)));
}
