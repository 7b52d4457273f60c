export { Iam } from './iam';
export type { InstanceProfile } from './instance-profile';
export type { Policy } from './policy';
export type { Role } from './role';
