import { z } from 'zod';
import type { RunOptions } from '../options';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface Output {
  readonly sensitive: boolean;
  /** Terraform's type, as its JSON writes it. */
  readonly type: unknown;
  /** In clear text, also if it is sensitive. */
  readonly value: unknown;
}

const outputs = z.record(z.string(), z.object({ sensitive: z.boolean().default(false), type: z.unknown(), value: z.unknown() }));

/** The outputs of a root that was applied. */
export async function output(options: RunOptions): Promise<Run & { readonly outputs: Readonly<Record<string, Output>> }> {
  const finished = await runTerraform({ name: 'output', args: () => ['-json', '-no-color'], prints: 'data' }, options);
  return { ...finished.run, outputs: readData(outputs, finished) };
}
