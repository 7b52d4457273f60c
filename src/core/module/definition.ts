import type { Construct } from 'constructs';
import type { z } from 'zod';
import type { Expression, Ref, Settled, Value } from '../expression/expression';
import type { Outputs, Results } from './outputs';

/** The inputs as `build` sees them: references. */
export type Inputs<I extends z.ZodObject> = { readonly [K in keyof z.output<I>]-?: Ref<Settled<z.output<I>[K]>> };
/** The inputs as a caller gives them: literals, references, structures of both. */
export type Arguments<I extends z.ZodObject> = { readonly [K in keyof z.input<I>]: Value<z.input<I>[K]> };

/** A condition over several inputs, judged by Terraform when it plans. */
export interface Check {
  readonly condition: Expression<boolean>;
  /** A full sentence. */
  readonly message: string;
}

/** Conditions over several inputs, by the input that is to blame. */
export type Checks<I extends z.ZodObject> = (input: Inputs<I>) => { readonly [K in keyof z.output<I>]?: readonly Check[] };

/** What a careful reviewer would ask about: reported where a call's literal values call for it. */
export interface Policy<I extends z.ZodObject> {
  /** Name by which an environment acknowledges it, such as `database-backups-off`. */
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
  /** Judges the literal arguments, defaults filled in; a reference is undefined here: it is not known yet. */
  readonly applies: (known: Partial<z.output<I>>) => boolean;
}

export interface ModuleDefinition<I extends z.ZodObject, O extends Outputs> {
  /** Name of the directory, such as `rds-postgres`. */
  readonly name: string;
  readonly summary: string;
  readonly inputs: I;
  readonly outputs: O;
  readonly policies?: readonly Policy<I>[];
  readonly checks?: Checks<I>;
  /** What stands beside the module's Terraform, by name: `fileIn` and `fileHash` refer to it. Made when the module is written. */
  readonly files?: Readonly<Record<string, () => Uint8Array>>;
  build(scope: Construct, input: Inputs<I>): Results<O>;
}
