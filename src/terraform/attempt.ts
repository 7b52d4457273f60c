import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failureOf } from './cause';
import { childEnvironment } from './child-environment';
import { RunningTerraform } from './child-process';
import { shortCommandLine } from './command-line';
import { binaryFor } from './default-binary';
import { type CommandName, extraArguments } from './extra-arguments';
import type { RunOptions } from './options';
import { dataDir, PrivateFiles } from './private-files';
import { redaction } from './redaction';
import type { Run } from './result';
import { statePlace } from './state-place';
import { Transcript } from './transcript';
import { untilEnd } from './until-end';

const defaultGraceMs = 60_000;

/** One command of Terraform. */
export interface Command {
  readonly name: CommandName;
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

/** Runs Terraform once, to its end. Throws the `TerraformError` of the cause if it fails. */
export async function attempt(command: Command, options: RunOptions, number: number): Promise<Finished> {
  const env = childEnvironment(options.env, options.workspace);
  const binary = binaryFor(options.binary, env);
  const dir = resolve(options.dir);
  if (!existsSync(dir)) throw new Error(`there is no directory ${dir} to run ${binary} in`);

  await using files = new PrivateFiles(dataDir(dir, env));
  const args = [
    ...command.name.split(' '),
    ...(await command.args(files)),
    ...extraArguments(options.extraArgs, command.name),
    ...(command.operands ?? []),
  ];
  const redacted = redaction(options.secrets ?? [], env);
  const redact = (line: string): string => files.labelled(redacted(line));
  const shown = [binary, ...args.map((arg) => files.labelled(arg))];
  options.log?.(redact(`$ ${shortCommandLine(shown)}`));
  const transcript = new Transcript(command.prints, redact, options);
  const { NODE_OPTIONS: nodeOptions = null, ...rest } = env;

  const started = performance.now();
  const { code, stop } = await untilEnd(
    () =>
      new RunningTerraform({
        binary,
        args,
        dir,
        env: rest,
        graceMs: options.graceMs ?? defaultGraceMs,
        nodeOptions,
        folder: files.path ?? null,
        onStdout: (line) => {
          transcript.stdout(line);
        },
        onStderr: (line) => {
          transcript.stderr(line);
        },
      }),
    options,
  );
  const run: Run = {
    command: shown,
    dir,
    exitCode: code,
    stdout: transcript.text,
    stderr: transcript.errorText,
    durationMs: Math.round(performance.now() - started),
    diagnostics: transcript.diagnostics(code !== 0),
    attempts: number,
  };
  const fine = code === 0 || (code !== null && (command.alsoFine ?? []).includes(code));
  if (!fine) throw failureOf(run, stop, () => statePlace(dir, env));
  return { run, data: transcript.data };
}
