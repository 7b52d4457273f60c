import type { Diagnostic } from './diagnostic';

/** How a run of Terraform went. Failures carry the same fields. */
export interface Run {
  /** The command line. It holds no secrets. */
  readonly command: readonly string[];
  readonly dir: string;
  /** Null if Terraform was killed. */
  readonly exitCode: number | null;
  /** Empty for commands that print data which may hold secrets (show, state, output): their data is in a field of its own. */
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly diagnostics: readonly Diagnostic[];
}
