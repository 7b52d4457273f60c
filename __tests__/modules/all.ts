import { Access } from '../../modules/access';
import { Ec2Host } from '../../modules/ec2-host';
import { LogGroups } from '../../modules/log-groups';
import { Network } from '../../modules/network';
import { RdsPostgres } from '../../modules/rds-postgres';
import { StateBackend } from '../../modules/state-backend';

/** Every module by the name of its directory. */
export const modules = {
  access: Access,
  'ec2-host': Ec2Host,
  'log-groups': LogGroups,
  network: Network,
  'rds-postgres': RdsPostgres,
  'state-backend': StateBackend,
} as const;

export type ModuleName = keyof typeof modules;
