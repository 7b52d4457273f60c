import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EmulatorError } from './errors';
import { emulatorEnvironment } from './environment';
import { identityAt } from './identity';
import type { ModuleRegistry, ProviderSource } from './provider-source';
import { filesIn, readRecord, writeRecord, type EmulatorRecord } from './record';
import { startServer } from './server-process';
import { stopEmulator } from './stop';
import { renderTerraformSettings } from './terraform-settings';

export interface EmulatorOptions {
  /** A Python with the packages of `src/emulator/aws/requirements.txt`; `groundplan setup` makes one. */
  readonly python: string;
  /** The account that answers, twelve digits. */
  readonly account: string;
  /** Where Terraform finds its providers. */
  readonly providers: readonly ProviderSource[];
  readonly moduleRegistry: ModuleRegistry;
  /** A folder of its own: log, Terraform settings, kept state. */
  readonly stateDir: string;
  /** Keep the state: the next emulator in this folder has all that this one has. */
  readonly keep?: boolean;
  /** A free one by default; with kept state the one of before. */
  readonly port?: number;
  /** Go on when this process ends, until `stopEmulator`. */
  readonly detached?: boolean;
}

/** A running emulator of one AWS account. */
export interface Emulator extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly account: string;
  readonly stateDir: string;
  readonly logFile: string;
  /** For the environment of a command; `undefined`: the variable must be removed. */
  readonly environment: Record<string, string | undefined>;
  stop(): Promise<void>;
  /** Back to an empty account. */
  reset(): Promise<void>;
}

/** Start an emulator on loopback. Several run side by side, each in a folder of its own. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { account, python, keep = false, detached = false } = options;
  const stateDir = resolve(options.stateDir);
  if (!/^\d{12}$/.test(account)) throw new EmulatorError(`the account id ${account} has not twelve digits`, 'give one such as 123456789012');
  const before = readRecord(stateDir);
  if (before !== undefined && (await identityAt(before.url))?.pid === before.pid) {
    throw new EmulatorError(`an emulator runs in ${stateDir} already, at ${before.url}`, 'stop it first, or use another folder');
  }
  const files = filesIn(stateDir);
  mkdirSync(stateDir, { recursive: true });
  if (!keep) rmSync(files.journal, { force: true });
  const port = options.port ?? (keep && before?.keep === true ? before.port : 0);
  const serveModules = options.moduleRegistry === 'stand-in';
  const server = await startServer({ python, account, port, serveModules, keep, detached, files });
  const record = { ...server, url: `http://127.0.0.1:${server.port}`, account, startedAt: new Date().toISOString(), keep };
  writeRecord(stateDir, record);
  prepareTerraform(options, record, files);
  return emulatorOf(stateDir, record);
}

/** The running emulator that a record tells of. */
export function emulatorOf(stateDir: string, { url, port, pid, account }: EmulatorRecord): Emulator {
  const { terraformSettings, awsConfig, log } = filesIn(stateDir);
  const stop = async (): Promise<void> => { await stopEmulator(stateDir); };
  return {
    url, port, pid, account, stateDir, logFile: log,
    environment: emulatorEnvironment({ url, stateDir, terraformSettings, awsConfig, base: process.env }),
    stop,
    reset: () => resetAt(url),
    [Symbol.asyncDispose]: stop,
  };
}

function prepareTerraform({ providers, moduleRegistry }: EmulatorOptions, { url }: EmulatorRecord, files: ReturnType<typeof filesIn>): void {
  if (providers.some((it) => it.from === 'registry')) mkdirSync(files.pluginCache, { recursive: true });
  writeFileSync(files.terraformSettings, renderTerraformSettings({ providers, moduleRegistry, url, pluginCache: files.pluginCache }));
  writeFileSync(files.awsConfig, '');
}

async function resetAt(url: string): Promise<void> {
  const response = await fetch(`${url}/moto-api/reset`, { method: 'POST' });
  if (!response.ok) throw new EmulatorError(`the emulator at ${url} could not be reset: HTTP ${response.status}`, 'stop it and start another');
}
