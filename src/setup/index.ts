export type { StepEvent } from './context';
export { doctor, type DoctorOptions } from './doctor/doctor';
export { renderDoctor, type DoctorReport, type DoctorRow } from './doctor/report';
export { groundplanFolder, type Folder } from './folder';
export type { ModuleRegistry, ProviderSource } from './provider-source';
export { setup, type EmulatorSetup, type Part, type Setup, type SetupOptions } from './setup';
export type { TerraformBinary } from './terraform/version';
