import { TerraformOutput, TerraformVariable } from 'cdktf';
import type { z } from 'zod';
import { Expression } from '../expression/expression';
import { ref } from '../expression/reference';
import { snakeCase } from '../naming';
import { providerRange, providerVersions, type ProviderName, requiredTerraform } from '../provider-versions';
import { addresses } from '../resource/lifecycle';
import { withoutMetadata } from '../terraform-json';
import type { Inputs, ModuleDefinition } from './definition';
import type { Outputs } from './outputs';
import { terraformKeys, terraformType } from './schema/terraform-type';
import { isSensitive, type Type } from './schema/type';
import { validations } from './schema/validation';
import { shapeOfType } from './shape';
import { ModuleStack } from './stack';

/** A module as Terraform JSON, with the variables and outputs that it declares. */
export interface SynthesizedModule {
  readonly name: string;
  readonly summary: string;
  readonly inputs: Readonly<Record<string, Type>>;
  readonly outputs: Outputs;
  readonly providers: readonly ProviderName[];
  readonly terraform: Readonly<Record<string, unknown>>;
  /** Files beside the Terraform, by name. */
  readonly files: Readonly<Record<string, () => Uint8Array>>;
}

export function synthesizeModule<I extends z.ZodObject, O extends Outputs>(
  definition: ModuleDefinition<I, O>,
  inputs: Readonly<Record<string, Type>>,
): SynthesizedModule {
  const { name, summary, outputs, files = {} } = definition;
  const stack = new ModuleStack(name);
  const references = Object.entries(inputs).map(
    ([input, type]) => [input, ref(`var.${snakeCase(input)}`, shapeOfType(type))] as const,
  );
  // One reference for each field of the schema, shaped by its type: what `Inputs` says.
  const input = Object.fromEntries(references) as Inputs<I>;
  const checks = (definition.checks?.(input) ?? {}) as Readonly<
    Record<string, readonly { condition: Expression<boolean>; message: string }[]>
  >;
  for (const [key, type] of Object.entries(inputs)) {
    const own = (checks[key] ?? []).map(({ condition, message }) => ({ condition: condition.resolve(), error_message: message }));
    declareVariable(stack, key, type, [...validations(type, snakeCase(key)), ...own]);
  }
  declareOutputs(stack, outputs, definition.build(stack, input));
  const terraform = withoutMetadata(stack.toTerraform());
  const providers = usedProviders(terraform);
  return { name, summary, inputs, outputs, providers, files, terraform: { ...terraform, terraform: versions(providers) } };
}

function declareVariable(stack: ModuleStack, input: string, type: Type, validation: readonly object[]): void {
  const variable = new TerraformVariable(stack, `variable.${snakeCase(input)}`, {
    type: terraformType(type),
    nullable: type.nullable,
    ...(type.description !== undefined && { description: type.description }),
    ...(isSensitive(type) && { sensitive: true }),
  });
  if (type.default) variable.addOverride('default', terraformKeys(type, type.default.value));
  if (validation.length > 0) variable.addOverride('validation', validation);
}

type Result = Expression<unknown> | { readonly value: Expression<unknown>; readonly dependsOn: Parameters<typeof addresses>[0] };

function declareOutputs(stack: ModuleStack, outputs: Outputs, results: Readonly<Record<string, Result>>): void {
  for (const key of Object.keys(results)) {
    if (!(key in outputs)) {
      throw new Error(`module ${stack.node.id}: build returns ${key}; declare it among the outputs, or leave it out`);
    }
  }
  for (const [key, { description, sensitive }] of Object.entries(outputs)) {
    const result = results[key];
    if (result === undefined) throw new Error(`module ${stack.node.id}: the output ${key} has no value; return one from build`);
    const { value, dependsOn } = result instanceof Expression ? { value: result, dependsOn: undefined } : result;
    const declared = new TerraformOutput(stack, `output.${snakeCase(key)}`, {
      value,
      description,
      ...(sensitive === true && { sensitive }),
    });
    if (dependsOn) declared.addOverride('depends_on', addresses(dependsOn));
  }
}

/** Providers of the resources and data sources, by the beginning of their types. */
function usedProviders(terraform: Readonly<Record<string, unknown>>): ProviderName[] {
  const types = [terraform['resource'], terraform['data']].flatMap((it) => Object.keys(it ?? {}));
  const isOurs = (name: string): name is ProviderName => name in providerVersions;
  // The network module calls the VPC module, which uses the aws provider.
  const used = terraform['module'] === undefined ? types : [...types, 'aws_'];
  return [...new Set(used.map((type) => type.split('_')[0] ?? '').filter(isOurs))].sort();
}

const versions = (providers: readonly ProviderName[]): object => ({
  required_version: requiredTerraform,
  required_providers: Object.fromEntries(providers.map((it) => [it, { source: `hashicorp/${it}`, version: providerRange(it) }])),
});
