import { z } from 'zod';
import { outputProblem, type OutputsByName } from './output-problem';

/** The outputs of a root are not what the schema asks for. */
export class OutputsUnexpected extends Error {
  readonly code = 'outputs-unexpected';

  constructor(
    /** One line an output: name and path in it, what it is and what was expected. No sensitive values. */
    readonly problems: readonly string[],
    /** The names of the outputs that there are. */
    readonly names: readonly string[],
  ) {
    super(['the outputs are not as expected', ...problems.map((it) => `  ${it}`), `  → ${thereAre(names)}`].join('\n'));
    this.name = 'OutputsUnexpected';
  }
}

/**
 * The values of outputs, as a schema wants them. Terraform keeps no output whose value is null: where the schema is an object
 * that allows null for an output that is not there, it is null.
 */
export function typedOutputs<Values>(schema: z.ZodType<Values>, outputs: OutputsByName): Values {
  const values = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  const nulls = nullsFor(schema, values);
  const parsed = schema.safeParse({ ...nulls, ...values });
  if (parsed.success) return parsed.data;
  throw new OutputsUnexpected(
    [...new Set(parsed.error.issues.map((issue) => outputProblem(issue, outputs)))],
    Object.keys(outputs),
  );
}

/** The value of one output, as a schema wants it if there is one. Throws `OutputsUnexpected` with the names that there are. */
export function typedOutput<Value>(name: string, schema: z.ZodType<Value> | undefined, outputs: OutputsByName): Value {
  // A type alone is believed, but there must be such an output.
  const value: z.ZodType<Value> = schema ?? z.custom<Value>((given) => given !== undefined);
  const found = outputs[name];
  const parsed = value.safeParse(found === undefined && schema !== undefined ? null : found?.value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  throw new OutputsUnexpected([...new Set(issues.map((issue) => outputProblem(issue, outputs)))], Object.keys(outputs));
}

function nullsFor(schema: z.ZodType, values: Readonly<Record<string, unknown>>): Record<string, null> {
  if (!(schema instanceof z.ZodObject)) return {};
  const fields = Object.entries<z.core.$ZodType>(schema.shape);
  const missing = fields.filter(([name, field]) => !(name in values) && !z.safeParse(field, undefined).success);
  return Object.fromEntries(missing.map(([name]) => [name, null]));
}

function thereAre(names: readonly string[]): string {
  return names.length === 0 ? 'there are no outputs (is the root applied?)' : `there are: ${names.join(', ')}`;
}
