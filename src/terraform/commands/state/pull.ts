import { z } from 'zod';
import type { RunOptions } from '../../options';
import { readData } from '../../read-data';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

/** A state as Terraform keeps it. Its form is Terraform's own; `state` gives the documented one. */
const rawStateSchema = z.looseObject({
  version: z.number(),
  terraform_version: z.string().optional(),
  serial: z.number(),
  lineage: z.string(),
  resources: z.array(z.looseObject({ type: z.string(), name: z.string() })).default([]),
});

export type RawState = z.infer<typeof rawStateSchema>;

export interface StatePullResult extends Run {
  /** Undefined where there is no state yet. */
  readonly state: RawState | undefined;
  /** The text that `statePush` takes from a file. Sensitive values are in it in clear text. */
  readonly json: string;
}

/** The state as it lies in its place. */
export async function statePull(options: RunOptions): Promise<StatePullResult> {
  const finished = await runTerraform({ name: 'state pull', args: () => [], prints: 'data' }, options);
  const isThere = finished.data.trim() !== '';
  return { ...finished.run, state: isThere ? readData(rawStateSchema, finished) : undefined, json: finished.data };
}
