import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Emulator } from './emulator';
import { EmulatorError } from './errors';
import { identityAt } from './identity';
import { DEFAULT_ACCOUNT, type EmulatorOptions } from './options';
import { ownFolder, removeOwnFolder } from './own-folder';
import { prepare, type Prepared } from './prepare';
import { projectAround } from './project';
import { filesIn, readRecord, writeRecord, type EmulatorRecord } from './record';
import { RunningEmulator } from './running';
import { startServer } from './server-process';
import { EMULATORS } from './status';
import { renderTerraformSettings } from './terraform-settings';

/**
 * Start an emulator on loopback:
 *
 *     await using emulator = await startEmulator();
 *
 * Several run side by side, each in a folder of its own. The first start in a project sets up what is missing, which can take minutes
 * (`groundplan setup` does it beforehand). Throws `EmulatorError`, and `UserError` where set-up cannot go on.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { account = DEFAULT_ACCOUNT, region } = options;
  if (!/^\d{12}$/.test(account)) throw new EmulatorError(`the account id ${account} has not twelve digits`, `give one such as ${DEFAULT_ACCOUNT}`);
  if (options.stateDir === undefined && (options.keep === true || options.detached === true)) {
    throw new EmulatorError('an emulator that outlives its process or keeps its state needs a folder that stays', 'give stateDir');
  }
  const project = resolve(options.project ?? projectAround());
  const prepared = await prepare(options, project);
  const own = options.stateDir === undefined;
  const stateDir = resolve(options.stateDir ?? ownFolder(join(project, EMULATORS)));
  try {
    const record = await serve(stateDir, { ...options, account }, prepared);
    return new RunningEmulator(stateDir, record, { binary: prepared.binary, region, ownFolder: own });
  } catch (error) {
    if (own) removeOwnFolder(stateDir);
    throw error;
  }
}

async function serve(stateDir: string, options: EmulatorOptions & { readonly account: string }, prepared: Prepared): Promise<EmulatorRecord> {
  const { account, keep = false, detached = false } = options;
  const before = readRecord(stateDir);
  if (before !== undefined && (await identityAt(before.url))?.pid === before.pid) {
    throw new EmulatorError(`an emulator runs in ${stateDir} already, at ${before.url}`, 'stop it first, or use another folder');
  }
  const files = filesIn(stateDir);
  mkdirSync(stateDir, { recursive: true });
  if (!keep) rmSync(files.journal, { force: true });
  const port = options.port ?? (keep && before?.keep === true ? before.port : 0);
  const { python, moduleRegistry } = prepared;
  const server = await startServer({ python, account, port, serveModules: moduleRegistry === 'stand-in', keep, detached, files });
  const record = { ...server, url: `http://127.0.0.1:${server.port}`, account, startedAt: new Date().toISOString(), keep };
  writeRecord(stateDir, record);
  writeTerraformSettings(prepared, record, files);
  return record;
}

function writeTerraformSettings(prepared: Prepared, { url }: EmulatorRecord, files: ReturnType<typeof filesIn>): void {
  const { providers, moduleRegistry, pluginCache } = prepared;
  if (providers.some((it) => it.from === 'registry')) mkdirSync(pluginCache, { recursive: true });
  writeFileSync(files.terraformSettings, renderTerraformSettings({ providers, moduleRegistry, url, pluginCache }));
  writeFileSync(files.awsConfig, '');
}
