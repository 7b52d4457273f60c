import { z } from 'zod';
import * as run from '../../terraform';
import { testLog } from '../log';
import { inTest } from './in-test';

export type OutputOptions<Value> = run.RunOptions & {
  readonly name: string;
  /** What the output must be; its type follows from it. */
  readonly schema?: z.ZodType<Value> | undefined;
};

export type OutputsOptions<Values> = run.RunOptions & {
  /** What the outputs must be; their type follows from it. */
  readonly outputs?: z.ZodType<Values> | undefined;
};

/** All outputs with their types and whether they are sensitive. Sensitive values stand in no line of the test's log from now on. */
export const allOutputs = inTest(async (options: run.RunOptions) => {
  const result = await run.output(options);
  testLog().hide(...run.secretsInOutputs(result.outputs));
  return result;
});

/**
 * The values of all outputs, sensitive ones included: `outputs<{ url: string }>({ dir })` believes the type, a schema
 * (`outputs: z.object({ url: z.string() })`) is held to. Throws `OutputsUnexpected`.
 */
export async function outputs<Values = Readonly<Record<string, unknown>>>({
  outputs: schema = z.custom<Values>(() => true),
  ...options
}: OutputsOptions<Values>): Promise<Values> {
  return run.typedOutputs(schema, (await allOutputs(options)).outputs);
}

/** The value of one output. Throws `OutputsUnexpected` with the names that there are, or if it is not as the schema says. */
export async function output<Value = unknown>({ name, schema, ...options }: OutputOptions<Value>): Promise<Value> {
  return run.typedOutput(name, schema, (await allOutputs(options)).outputs);
}
