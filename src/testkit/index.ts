export { terraform } from './terraform';
export type { OutputOptions, OutputsOptions, ReadState, ShownPlan } from './commands';
export * from '../plan';
export type { AppliedRoot } from './root/applied-root';
export { CleanupFailed } from './root/cleanup';
export { StateLost } from './root/state-file';
export { NotIdempotent } from './root/idempotence';
export type { AppliedOptions, PlaceOptions, RootSource, SourceOptions } from './root/options';
export type { RootOptions } from './root-options';
export { NotAllValid, type ValidateAllOptions } from './root/validate-all';
export { type Files, inScratch, type Local, type Scratch, type ScratchOptions } from './root/scratch';
export { type Leftover, leftovers, LedgerUnreadable } from './ledger';
export { reap, type Reaped, type ReapOptions, type StillThere } from './reaper';
export {
  stage,
  stageAtEnd,
  type StagedRoot,
  stagedRoot,
  StagedRootInUse,
  type StagedRootOptions,
  type TestData,
  testData,
} from './stages';
export * as aws from './aws';
export * as iam from './iam';
export * as http from './http';
export * as tcp from './tcp';
export * as tls from './tls';
export * as dns from './dns';
export { eventually, type EventuallyOptions, inBackground, tried, type TryOptions, WaitFailed } from './retry';
export { WarmProviderEnded } from './warm';
export { type TestLog, testLog, withLogTail, withTestLog } from './log';
export * from '../terraform/errors';
export {
  type ApplyResult,
  type ChangeSummary,
  type Diagnostic,
  defaultRetryableErrors,
  type Environment,
  type LockInfo,
  OutputsUnexpected,
  type PlanResult,
  type RetryOptions,
  type Run,
  type RunOptions,
  type TerraformEvent,
  UndeclaredVariables,
} from '../terraform';
