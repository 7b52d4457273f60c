import type { LockOptions, RunOptions, VariableOptions } from '../options';
import { lockArguments, variableArguments } from '../planning-arguments';
import type { Run } from '../result';
import { runTerraform } from '../run';
import { refuseUndeclared } from '../undeclared-variables';

export interface ImportOptions extends RunOptions, LockOptions, VariableOptions {
  /** Where the configuration has the resource. */
  readonly address: string;
  /** What the provider knows the resource by. */
  readonly id: string;
}

/** Takes a resource that exists into the state. The configuration must have it. */
export async function importResource(options: ImportOptions): Promise<Run> {
  await refuseUndeclared(options);
  const { run } = await runTerraform(
    {
      name: 'import',
      args: async (files) => [
        '-input=false',
        '-no-color',
        ...lockArguments(options),
        ...(await variableArguments(options, files)),
      ],
      operands: [options.address, options.id],
      prints: 'text',
    },
    options,
  );
  return run;
}
