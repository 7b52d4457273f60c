import { resolve } from 'node:path';
import type { ChangeSummary } from '../event';
import { LastSummary } from '../last-summary';
import type { PlanOptions } from '../options';
import { planningArguments } from '../planning-arguments';
import type { Run } from '../result';
import { runTerraform } from '../run';
import { refuseUndeclared } from '../undeclared-variables';

export interface PlanResult extends Run {
  /** Whether applying it would change anything, be it only an output. */
  readonly changes: boolean;
  readonly summary: ChangeSummary;
  readonly planFile: string | undefined;
}

/** Plans. With `out` the plan is kept, to be shown and applied exactly so. */
export async function plan(options: PlanOptions): Promise<PlanResult> {
  await refuseUndeclared(options);
  const planFile = options.out === undefined ? undefined : resolve(options.dir, options.out);
  const heard = new LastSummary();
  const { run } = await runTerraform(
    {
      name: 'plan',
      args: async (files) => [
        '-json',
        '-input=false',
        '-no-color',
        '-detailed-exitcode',
        ...(planFile === undefined ? [] : [`-out=${planFile}`]),
        ...(await planningArguments(options, files)),
      ],
      prints: 'events',
      alsoFine: [2],
    },
    heard.listening(options),
  );
  return { ...run, changes: run.exitCode === 2, summary: heard.summary, planFile };
}
