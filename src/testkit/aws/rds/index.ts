export type { RdsInstance } from './instance';
export type { ParameterGroup, ParameterValue } from './parameter-group';
export { Rds } from './rds';
export type { RdsSnapshot } from './snapshot';
