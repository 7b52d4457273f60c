export {
  apply,
  destroy,
  fmt,
  forceUnlock,
  get,
  graph,
  importResource,
  init,
  plan,
  providersSchema,
  refresh,
  validate,
  version,
} from './commands';
export { allOutputs, output, type OutputOptions, outputs, type OutputsOptions } from './outputs';
export { show, type ShownPlan } from './show';
export * as state from './state';
export type { ReadState } from './state';
export * as workspace from './workspace';
