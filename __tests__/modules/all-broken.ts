import { access } from './access/broken';
import type { ModuleName } from './all';
import type { BrokenInputs } from './broken-inputs';
import { ec2Host } from './ec2-host/broken';
import { logGroups } from './log-groups/broken';
import { network } from './network/broken';
import { rdsPostgres } from './rds-postgres/broken';
import { stateBackend } from './state-backend/broken';

/** What each module refuses. */
export const brokenInputs: Readonly<Record<ModuleName, BrokenInputs>> = {
  access,
  'ec2-host': ec2Host,
  'log-groups': logGroups,
  network,
  'rds-postgres': rdsPostgres,
  'state-backend': stateBackend,
};

export const names = Object.keys(brokenInputs) as ModuleName[];
