import { type ChildProcess, spawn } from 'node:child_process';
import { isErrno } from './errno';
import { eachLine } from './lines';
import { type Supervised, supervisorSource } from './supervisor';

/** After a second interrupt Terraform writes what it has of the state within five seconds; then it is killed. */
const secondGraceMs = 7_000;

export interface Start extends Supervised {
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onStdout: (line: string) => void;
  readonly onStderr: (line: string) => void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Terraform as a child of ours in a process group of its own, with its providers. */
export class RunningTerraform {
  private readonly child: ChildProcess;
  private urgency = 0;
  private killer: NodeJS.Timeout | undefined;
  /** How it ended, once its output is read to the end. */
  readonly ended: Promise<Exit>;

  constructor(private readonly start: Start) {
    const { binary, args, graceMs, folder, nodeOptions } = start;
    const told: Supervised = { binary, args, graceMs, folder, nodeOptions };
    const child = spawn(process.execPath, ['--eval', supervisorSource, JSON.stringify(told)], {
      cwd: start.dir,
      env: start.env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    eachLine(child.stdout, start.onStdout);
    eachLine(child.stderr, start.onStderr);
    this.ended = new Promise((done, fail) => {
      child.on('error', fail);
      // Without its supervisor (killed for want of memory, for one) the rest of the group is nobody's.
      child.on('exit', (_, signal) => {
        if (signal !== null) this.kill();
      });
      child.on('close', (code, signal) => {
        clearTimeout(this.killer);
        // What Terraform started and did not end, though it was asked to.
        if (this.urgency > 0) this.kill();
        done({ code, signal });
      });
    });
  }

  /**
   * Raises the urgency. At 1 Terraform ends gracefully and is killed after the time of grace; at 2 it is told to end at once,
   * writes what it has and is killed after seven seconds; at 3 it is killed.
   */
  interrupt(urgency: number): void {
    if (urgency <= this.urgency || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.urgency = urgency;
    if (urgency >= 3) {
      this.kill();
      return;
    }
    this.child.kill('SIGINT');
    clearTimeout(this.killer);
    this.killer = setTimeout(
      () => {
        this.kill();
      },
      urgency === 1 ? this.start.graceMs : secondGraceMs,
    );
  }

  private kill(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if (!isErrno(error, 'ESRCH')) throw error;
    }
  }
}
