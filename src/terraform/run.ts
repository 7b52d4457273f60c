import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { failureOf, type Stop } from './cause';
import { RunningTerraform } from './child-process';
import { childEnvironment } from './child-environment';
import { forwardInterrupts, wasInterrupted } from './interrupts';
import type { RunOptions } from './options';
import { dataDir, PrivateFiles } from './private-files';
import { redaction } from './redaction';
import type { Run } from './result';
import { Transcript } from './transcript';

const defaultGraceMs = 60_000;

/** One command of Terraform. */
export interface Command {
  /** For example `plan`, or `workspace`, `show`. */
  readonly words: readonly string[];
  /** Arguments; those that carry values by a file write it here. */
  readonly args: (files: PrivateFiles) => Promise<readonly string[]> | readonly string[];
  /** What it prints: a stream of events, data that may hold secrets, or text. */
  readonly prints: 'events' | 'data' | 'text';
  /** Exit codes other than 0 that are no failure. */
  readonly alsoFine?: readonly number[];
  /** Last arguments, after the options. */
  readonly operands?: readonly string[];
}

export interface Finished {
  readonly run: Run;
  /** Standard output of a command that prints data. */
  readonly data: string;
}

/** Runs Terraform to its end. Throws the `TerraformError` of the cause if it fails. */
export async function runTerraform(command: Command, options: RunOptions): Promise<Finished> {
  const { graceMs = defaultGraceMs, signal, timeoutMs } = options;
  const binary = binaryAt(options.binary ?? 'terraform');
  const dir = resolve(options.dir);
  if (!existsSync(dir)) throw new Error(`there is no directory ${dir} to run ${binary} in`);

  const env = childEnvironment(options.env, options.workspace);
  await using files = new PrivateFiles(dataDir(dir, env));
  const args = [...command.words, ...(await command.args(files)), ...(options.extraArgs ?? []), ...(command.operands ?? [])];
  const transcript = new Transcript(command.prints, redaction(options.secrets ?? [], env), options.onEvent);
  const { NODE_OPTIONS: nodeOptions = null, ...rest } = env;

  const started = performance.now();
  const stopped = await untilEnd(
    () =>
      new RunningTerraform({
        binary,
        args,
        dir,
        env: rest,
        graceMs,
        nodeOptions,
        folder: files.path ?? null,
        onStdout: (line) => {
          transcript.stdout(line);
        },
        onStderr: (line) => {
          transcript.stderr(line);
        },
      }),
    signal,
    timeoutMs,
  );
  const run: Run = {
    command: [binary, ...args],
    dir,
    exitCode: stopped.code,
    stdout: transcript.text,
    stderr: transcript.errorText,
    durationMs: Math.round(performance.now() - started),
    diagnostics: transcript.diagnostics(stopped.code !== 0),
  };
  const fine = stopped.code === 0 || (stopped.code !== null && (command.alsoFine ?? []).includes(stopped.code));
  if (!fine) throw failureOf(run, stopped.stop);
  return { run, data: transcript.data };
}

/** Waits for the end, and interrupts on abort, after the time limit and when this process is interrupted. */
async function untilEnd(
  start: () => RunningTerraform,
  signal: AbortSignal | undefined,
  timeoutMs: number | undefined,
): Promise<{ code: number | null; stop: Stop | undefined }> {
  signal?.throwIfAborted();
  const terraform = start();
  const forwarding = forwardInterrupts(terraform);
  let stop: Stop | undefined;
  const abort = (): void => {
    stop ??= { by: 'interrupt' };
    terraform.interrupt(1);
  };
  signal?.addEventListener('abort', abort, { once: true });
  const limit =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          stop ??= { by: 'time-limit', timeoutMs };
          terraform.interrupt(1);
        }, timeoutMs);
  try {
    const { code } = await terraform.ended;
    return { code, stop: stop ?? (wasInterrupted(terraform) ? { by: 'interrupt' } : undefined) };
  } finally {
    forwarding[Symbol.dispose]();
    clearTimeout(limit);
    signal?.removeEventListener('abort', abort);
  }
}

/** A path is meant from where we are, not from the root; a bare name is looked up on PATH. */
const binaryAt = (binary: string): string => (binary.includes(sep) ? resolve(binary) : binary);
