export { apply, type ApplyResult, destroy, refresh } from './commands/apply';
export { fmt, type FmtOptions } from './commands/fmt';
export { forceUnlock } from './commands/force-unlock';
export { get } from './commands/get';
export { graph } from './commands/graph';
export { importResource, type ImportOptions } from './commands/import';
export { init } from './commands/init';
export { type Output, output } from './commands/output';
export { outputValue, outputValues } from './commands/output-values';
export { plan, type PlanResult } from './commands/plan';
export { providersSchema } from './commands/providers-schema';
export { show, type ShowOptions, showText } from './commands/show';
export * from './commands/state';
export { validate } from './commands/validate';
export { version, type VersionResult } from './commands/version';
export {
  workspaceDelete,
  workspaceList,
  workspaceNew,
  type WorkspaceOptions,
  workspaceSelect,
  workspaceSelectOrCreate,
  workspaceShow,
} from './commands/workspace';
export { commandLine } from './command-line';
export { copyRoot } from './copy-root';
export { type Diagnostic, placeOf } from './diagnostic';
export * from './errors';
export { type ChangeSummary, eventInLine, type OutputChange, type TerraformEvent } from './event';
export type { CommandName, ExtraArguments } from './extra-arguments';
export { samePressMs } from './interrupts';
export type { LockInfo } from './lock-info';
export type * from './options';
export * from './plan-json';
export type { Run } from './result';
export { type SecretSources, secretsIn, secretsInOutputs, sensitiveVariables } from './redaction';
export { defaultRetryableErrors, type RetryOptions } from './retry';
export { OutputsUnexpected, typedOutput, typedOutputs } from './typed-outputs';
export { refuseUndeclared, UndeclaredVariables } from './undeclared-variables';
export type { WarningsAsErrors } from './warnings-as-errors';
