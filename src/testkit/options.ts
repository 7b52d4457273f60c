import type { z } from 'zod';
import type { RunOptions, VariableOptions } from '../terraform';

/** A root under test. */
export interface RootOptions extends Omit<RunOptions, 'extraArgs' | 'graceMs'>, VariableOptions {}

export interface AppliedOptions<Outputs extends z.ZodType> extends RootOptions {
  /** What the outputs must be; their type in the test follows from it. */
  readonly outputs?: Outputs | undefined;
}
