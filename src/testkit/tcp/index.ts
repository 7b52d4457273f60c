export { open, type OpenPort } from './open';
export { type Refusal, refused, type RefusedOptions } from './refused';
