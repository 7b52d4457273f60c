import { z } from 'zod';
import { diagnosticLines } from '../advice';
import { failureOf } from '../cause';
import { diagnosticSchema } from '../diagnostic';
import type { RunOptions } from '../options';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';
import { refuseWarnings } from '../warnings-as-errors';

const answer = z.looseObject({ valid: z.boolean(), diagnostics: z.array(diagnosticSchema).default([]) });

/** Checks a root that is initialized. Returns with its warnings, or throws `InvalidConfiguration` with all that is wrong. */
export async function validate(options: RunOptions): Promise<Run> {
  const command = { name: 'validate', args: () => ['-json', '-no-color'], prints: 'data', alsoFine: [1] } as const;
  const finished = await runTerraform(command, options);
  if (finished.data === '') throw failureOf(finished.run, undefined);
  const { valid, diagnostics } = readData(answer, finished);
  const run: Run = { ...finished.run, diagnostics };
  for (const line of diagnostics.flatMap(diagnosticLines)) options.log?.(line);
  if (!valid) throw failureOf(run, undefined);
  refuseWarnings(run, options.warningsAsErrors);
  return run;
}
