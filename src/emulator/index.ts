export { actionsOf, type CallMark, type RecordedCall } from './calls';
export {
  emulatorCalls, emulatorRun, emulatorStart, emulatorStatus, emulatorStop, type CalledActions, type RunOptions, type StartOptions,
} from './commands';
export type { AwsAccess, Emulator, Recording } from './emulator';
export type { Environment } from './environment';
export { EmulatorError } from './errors';
export { DEFAULT_ACCOUNT, type EmulatorOptions } from './options';
export { projectAround } from './project';
export { startEmulator } from './start';
export { EMULATORS, status, type EmulatorStatus } from './status';
export { stopEmulator } from './stop';
export type { ModuleRegistry, ProviderSource } from '../setup';
