import type { Diagnostic } from './diagnostic';

/** How a run of Terraform went. Failures carry the same fields. */
export interface Run {
  /** The command line. It holds no secrets: files with values, which are gone after the run, stand there as `(values)`. */
  readonly command: readonly string[];
  readonly dir: string;
  /** Null if Terraform was killed. */
  readonly exitCode: number | null;
  /** Empty for commands that print data which may hold secrets (show, state, output): their data is in a field of its own. */
  readonly stdout: string;
  readonly stderr: string;
  /** Of the last attempt. */
  readonly durationMs: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How often it was run until it went well, or until it was given up; 1 without `retry`. */
  readonly attempts: number;
}
