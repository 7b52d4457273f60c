import type { InitOptions, PlanningOptions, VariableOptions } from '../terraform';

/** A root under test: how Terraform runs in `dir`. */
export interface RootOptions
  extends
    Omit<InitOptions, 'backend' | 'migrateState'>,
    VariableOptions,
    Pick<PlanningOptions, 'targets' | 'parallelism'> {}
