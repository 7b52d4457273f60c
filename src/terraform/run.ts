import { attempt, type Command, type Finished } from './attempt';
import type { RunOptions } from './options';
import { withRetries } from './retry/loop';
import { refuseWarnings } from './warnings-as-errors';

export type { Command, Finished } from './attempt';

/** Runs Terraform to its end, again if that is asked for. Throws the `TerraformError` of the cause if it fails. */
export async function runTerraform(command: Command, options: RunOptions): Promise<Finished> {
  const finished = await withRetries((number) => attempt(command, options, number), options);
  refuseWarnings(finished.run, options.warningsAsErrors);
  return finished;
}
