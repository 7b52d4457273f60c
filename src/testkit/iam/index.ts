export { asRole, type AsRoleOptions, type RoleAccess } from './as-role';
export { IamError } from './errors';
export { type Check, type PermissionChecks, type Permissions, permissions } from './permissions';
export { policy, type ReadPolicy } from './policy';
export type { Principal } from './principal';
export { type Checked, WrongPermissions } from './report';
export { type Trust, trust, type Trusted } from './trust';
export type { Judged, Verdict } from './verdict';
