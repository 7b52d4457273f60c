import { z } from 'zod';
import type { RunOptions } from '../options';
import { typedOutput, typedOutputs } from '../typed-outputs';
import { output } from './output';

/**
 * The values of all outputs, sensitive ones included, as a schema or a type says:
 *
 *     const { url } = await outputValues({ dir, outputs: z.object({ url: z.string() }) });
 *     const { url } = await outputValues<{ url: string }>({ dir });
 *
 * A schema is held to: `OutputsUnexpected` tells what differs. A type is believed. Terraform keeps no output whose value is null:
 * `z.….nullable()` makes it null, with a type alone it is missing. Integers beyond 2^53 lose digits: give them out by `tostring`.
 */
export function outputValues<Schema extends z.ZodType>(
  options: RunOptions & { readonly outputs: Schema },
): Promise<z.output<Schema>>;
export function outputValues<Values extends object = Readonly<Record<string, unknown>>>(
  options: RunOptions & { readonly outputs?: undefined },
): Promise<Values>;
export async function outputValues({
  outputs = anything,
  ...options
}: RunOptions & { readonly outputs?: z.ZodType | undefined }): Promise<unknown> {
  return typedOutputs(outputs, (await output(options)).outputs);
}

/** The value of one output. Throws `OutputsUnexpected` with the names that there are, or if it is not as the schema says. */
export async function outputValue<Value = unknown>({
  name,
  schema,
  ...options
}: RunOptions & { readonly name: string; readonly schema?: z.ZodType<Value> | undefined }): Promise<Value> {
  return typedOutput(name, schema, (await output(options)).outputs);
}

const anything = z.record(z.string(), z.unknown());
