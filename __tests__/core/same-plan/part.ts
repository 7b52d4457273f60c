import type { SynthesizedModule } from '../../../src/core/module';

/** A part of the expression layer: a module that uses it, and values to plan it with. Its twin is the main.tf beside it. */
export interface Part {
  readonly module: { synthesize(): SynthesizedModule };
  /** Files beside the main.tf that it needs. */
  readonly files?: readonly string[];
  /** Variables as Terraform spells them, by a name for the set. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
