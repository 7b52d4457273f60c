import { z } from 'zod';
import type { RunOptions } from '../options';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';

const answer = z.looseObject({ provider_schemas: z.record(z.string(), z.unknown()).default({}) });

/** The schemas of a root's providers, by provider address. */
export async function providersSchema(
  options: RunOptions,
): Promise<Run & { readonly schemas: Readonly<Record<string, unknown>> }> {
  const finished = await runTerraform({ name: 'providers schema', args: () => ['-json'], prints: 'data' }, options);
  return { ...finished.run, schemas: readData(answer, finished).provider_schemas };
}
