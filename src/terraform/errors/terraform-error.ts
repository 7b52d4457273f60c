import { basename } from 'node:path';
import { failureMessage } from '../advice';
import { type Diagnostic, placeOf } from '../diagnostic';
import type { Run } from '../result';

/** A run of Terraform that failed: the fields of a result, and why. Each cause has a class of its own. */
export class TerraformError extends Error implements Run {
  readonly command: readonly string[];
  readonly dir: string;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly attempts: number;
  /** The resource or file of the first error. */
  readonly where: string | undefined;

  constructor(
    run: Run,
    readonly code: string,
    headline: string,
    /** What to do about it. */
    readonly fix: string,
  ) {
    super(failureMessage(run, headline, fix));
    this.name = new.target.name;
    this.command = run.command;
    this.dir = run.dir;
    this.exitCode = run.exitCode;
    this.stdout = run.stdout;
    this.stderr = run.stderr;
    this.durationMs = run.durationMs;
    this.diagnostics = run.diagnostics;
    this.attempts = run.attempts;
    const first = run.diagnostics.find(({ severity }) => severity === 'error');
    this.where = first === undefined ? undefined : placeOf(first);
  }
}

const groups = ['state', 'workspace', 'providers'];

/** The command in a few words: `terraform plan`, `tofu state mv`. */
export function verb({ command: [binary = 'terraform', ...args] }: Run): string {
  return [basename(binary), ...args.slice(0, groups.includes(args[0] ?? '') ? 2 : 1)].join(' ');
}
