export * from './configuration';
export * from './ending';
export * from './state';
export * from './surroundings';
export { TerraformError } from './terraform-error';
