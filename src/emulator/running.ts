import { z } from 'zod';
import { ask } from './ask';
import { actionsOf, callsAt, markAt, type CallMark, type RecordedCall } from './calls';
import type { AwsAccess, Emulator, Recording } from './emulator';
import { CREDENTIALS, emulatorEnvironment, type Environment } from './environment';
import { enforceAt } from './enforcement';
import { identityAt } from './identity';
import { removeOwnFolder } from './own-folder';
import { filesIn, type EmulatorRecord } from './record';
import { stopEmulator } from './stop';

interface Given {
  readonly binary: string;
  readonly region: string | undefined;
  /** The folder goes with the emulator. */
  readonly ownFolder: boolean;
}

/** An emulator that was started in a folder. */
export class RunningEmulator implements Emulator {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly account: string;
  readonly logFile: string;
  readonly environment: Environment;
  readonly terraform: Emulator['terraform'];
  readonly aws: AwsAccess;
  private stopping?: Promise<void>;

  constructor(readonly stateDir: string, record: EmulatorRecord, private readonly given: Given) {
    const { terraformSettings, awsConfig, log } = filesIn(stateDir);
    const { binary, region } = given;
    ({ url: this.url, port: this.port, pid: this.pid, account: this.account } = record);
    this.logFile = log;
    this.environment = emulatorEnvironment({ url: this.url, stateDir, terraformSettings, awsConfig, region, base: process.env });
    this.terraform = { binary, env: this.environment };
    this.aws = { endpoint: this.url, credentials: CREDENTIALS, ...(region !== undefined && { region }) };
  }

  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  async reset(): Promise<void> {
    await ask(this, { method: 'POST', path: '/moto-api/reset', answer: z.unknown() });
  }

  async isRunning(): Promise<boolean> {
    return (await identityAt(this.url))?.pid === this.pid;
  }

  enforcingIam(): Promise<AsyncDisposable>;
  enforcingIam<T>(work: () => Promise<T>): Promise<T>;
  async enforcingIam<T>(work?: () => Promise<T>): Promise<T | AsyncDisposable> {
    if (work === undefined) return enforceAt(this);
    await using _enforced = await enforceAt(this);
    return await work();
  }

  mark(): Promise<CallMark> {
    return markAt(this);
  }

  calls(since?: CallMark): Promise<readonly RecordedCall[]> {
    return callsAt(this, since);
  }

  async recording<T>(work: () => Promise<T>): Promise<Recording<T>> {
    const mark = await this.mark();
    const result = await work();
    const calls = await this.calls(mark);
    return { result, calls, actions: actionsOf(calls) };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  private async end(): Promise<void> {
    await stopEmulator(this.stateDir);
    if (this.given.ownFolder) removeOwnFolder(this.stateDir);
  }
}
