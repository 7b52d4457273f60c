export { defineModule, type CallOptions, type ModuleClass } from './define';
export type { Checks, Policy } from './definition';
export { output } from './outputs';
export type { SynthesizedModule } from './synthesize';
