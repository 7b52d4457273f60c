import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isErrno } from '../../terraform/errno';
import type { InstalledProvider } from './installed-providers';
import { type Attachment, attachmentIn } from './reattach';
import { type SupervisedProvider, supervisorSource } from './supervisor';

const startsWithinMs = 30_000;
const endsWithinMs = 5_000;
/** Of what it prints, the end is kept: there it says why it died. */
const keptCharacters = 8_192;

export interface ProviderStart {
  readonly provider: InstalledProvider;
  /** Where Terraform runs: relative paths in arguments of resources are meant from there. */
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A provider that runs until it is disposed of, or this process ends, however it ends. */
export class ProviderProcess implements AsyncDisposable {
  /** Short, because the paths of sockets are limited to 104 characters. */
  private readonly folder = mkdtempSync(join(tmpdir(), 'groundplan-warm-'));
  private readonly child: ChildProcess;
  private printed = '';
  private complained = '';
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  private over = false;
  attachment: Attachment | undefined;

  private constructor(readonly provider: InstalledProvider, { dir, env }: ProviderStart) {
    const { NODE_OPTIONS: nodeOptions = null, ...rest } = env;
    const told: SupervisedProvider = { binary: provider.binary, folder: this.folder, nodeOptions };
    this.child = spawn(process.execPath, ['--eval', supervisorSource, JSON.stringify(told)], {
      cwd: dir,
      env: rest,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.ended = new Promise((done) => {
      this.child.on('error', () => done());
      this.child.on('close', () => done());
    });
    void this.ended.then(() => {
      this.over = true;
    });
    this.child.stdin?.on('error', () => undefined);
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.complained = (this.complained + chunk.toString()).slice(-keptCharacters);
    });
  }

  /** Starts a provider. Undefined if it cannot be attached to: it knows no `-debug`, or does not start in time. */
  static async start(start: ProviderStart): Promise<ProviderProcess | undefined> {
    const running = new ProviderProcess(start.provider, start);
    await running.untilAttachable();
    if (running.attachment !== undefined) return running;
    await running[Symbol.asyncDispose]();
    return undefined;
  }

  get hasEnded(): boolean {
    return this.over;
  }

  /** The end of what it wrote to standard error. May hold secrets. */
  get lastWords(): string {
    return this.complained.trim();
  }

  private async untilAttachable(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<void>((done) => {
      timer = setTimeout(done, startsWithinMs);
      this.child.stdout?.on('data', (chunk: Buffer) => {
        if (this.attachment !== undefined) return;
        this.printed += chunk.toString();
        this.attachment = attachmentIn(this.printed);
        if (this.attachment !== undefined) done();
      });
    });
    await Promise.race([answered, this.ended]);
    clearTimeout(timer);
    // One that nobody disposes of must not keep this process alive.
    for (const handle of this.handles()) handle.unref();
  }

  private handles(): (ChildProcess | Socket)[] {
    const { stdin, stdout, stderr } = this.child;
    return [this.child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const handle of this.handles()) handle.ref();
    const killer = setTimeout(() => kill(this.child), endsWithinMs);
    this.child.stdin?.end();
    await this.ended;
    clearTimeout(killer);
    rmSync(this.folder, { recursive: true, force: true });
    const address = this.attachment?.Addr;
    if (address?.Network === 'unix') rmSync(address.String, { force: true });
  }
}

/** The supervisor and the provider: they are a process group. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}
