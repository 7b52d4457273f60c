export { emulatorRun, emulatorStart, emulatorStatus, emulatorStop, type StartOptions } from './commands';
export { startEmulator, type Emulator, type EmulatorOptions } from './emulator';
export { EmulatorError } from './errors';
export { type ModuleRegistry, type ProviderSource } from './provider-source';
export { EMULATORS, status, type EmulatorStatus } from './status';
export { stopEmulator } from './stop';
