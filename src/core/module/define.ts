import { TerraformHclModule, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { addressOf, newId } from '../element-id';
import type { Ref } from '../expression/expression';
import { ref } from '../expression/reference';
import { snakeCase } from '../naming';
import { addresses } from '../resource/lifecycle';
import { type Addressed, address } from '../resource/attributes';
import { withDocumentLocals } from '../resource/document-local';
import { Root } from '../root/root';
import type { Arguments, ModuleDefinition } from './definition';
import { type Outputs, refuseOutputNames, type TypeOf } from './outputs';
import { knownValues } from './known';
import { compile } from './schema/compile';
import type { Type } from './schema/type';
import { Unmappable } from './schema/unmappable';
import { toArguments } from './schema/values';
import { synthesizeModule, type SynthesizedModule } from './synthesize';

/** What Terraform gives to every module call, besides the module's own arguments. */
export interface CallOptions {
  /** Providers other than the root's own, such as one for us-east-1. */
  readonly providers?: readonly TerraformProvider[];
  readonly dependsOn?: readonly Addressed[];
}

/** A call of a module from a root: its outputs as references. */
export type ModuleCall<O extends Outputs> = TerraformHclModule & Addressed & { readonly [K in keyof O]: Ref<TypeOf<O[K]>> };

export interface ModuleClass<I extends z.ZodObject, O extends Outputs> {
  new (root: Construct, id: string, args: Arguments<I>, options?: CallOptions): ModuleCall<O>;
  readonly moduleName: string;
  /** The module as Terraform: rendered once, on first use. */
  synthesize(): SynthesizedModule;
}

/**
 * Defines a Terraform module. The class that it gives is called from roots; `synthesize` renders the module itself.
 * Throws `Unmappable`, naming module and input, for a schema that Terraform has no form for.
 */
export function defineModule<I extends z.ZodObject, O extends Outputs>(definition: ModuleDefinition<I, O>): ModuleClass<I, O> {
  const { name, outputs } = definition;
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`module ${name}: a directory is called so; use lower case letters, digits and -`);
  refuseOutputNames(name, outputs);
  const inputs = compileInputs(name, definition.inputs);
  let synthesized: SynthesizedModule | undefined;

  class Module extends TerraformHclModule {
    static readonly moduleName = name;
    static synthesize(): SynthesizedModule {
      return (synthesized ??= synthesizeModule(definition, inputs.fields));
    }

    readonly [address]: string;

    constructor(scope: Construct, id: string, args: Arguments<I>, options: CallOptions = {}) {
      const { value, problems } = toArguments(inputs, args);
      const called = newId(scope, 'module', id);
      const place = addressOf(called);
      super(scope, called, {
        source: `../../modules/${name}`,
        skipAssetCreationFromLocalModules: true,
        variables: withDocumentLocals(scope, id, value) as Record<string, unknown>,
        ...(options.providers && { providers: [...options.providers] }),
      });
      this[address] = place;
      if (options.dependsOn) this.dependsOn = addresses(options.dependsOn);
      for (const [key, { shape }] of Object.entries(outputs)) {
        Object.defineProperty(this, key, { get: () => ref(`${place}.${snakeCase(key)}`, shape) });
      }
      const root = Root.of(this);
      root.uses(Module);
      if (problems.length > 0) {
        root.refuse(problems.map((it) => ({ ...it, path: `${place} (${name})  ${it.path}` })));
        return;
      }
      const known = knownValues(inputs.fields, args) as Partial<z.output<I>>;
      for (const { rule, reason, fix, applies } of definition.policies ?? [])
        if (applies(known)) root.find({ rule, address: place, reason, fix });
    }
  }
  // The outputs are defined above, one for each that is declared.
  return Module as unknown as ModuleClass<I, O>;
}

function compileInputs(module: string, schema: z.ZodObject): Type & { readonly kind: 'object' } {
  try {
    const type = compile(schema);
    if (type.kind === 'object') return type;
  } catch (error) {
    throw error instanceof Unmappable ? error.of(module) : error;
  }
  throw new Error(`module ${module}: inputs must be a z.object`);
}
