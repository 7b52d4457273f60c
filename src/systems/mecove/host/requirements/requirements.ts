import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import type { Aws } from './aws';
import { compute } from './compute';
import { cost } from './cost';
import { database } from './database';
import { deployment } from './deployment';
import { encryption } from './encryption';
import { iam } from './iam';
import { logs } from './logs';
import { network } from './network';
import { outputs } from './outputs';
import { regionAndAccount } from './region-and-account';
import { securityGroupRules } from './security-groups';
import { stateStorage } from './state-storage';
import { tags } from './tags';

/** Every sentence of the requirement of which AWS knows whether it is true, in the requirement's order; then what groundplan adds. */
export const requirements = (env: HostEnvironment): Requirement<Aws>[] => [
  regionAndAccount, network, compute, database, logs, securityGroupRules, iam, encryption, deployment, outputs, cost, stateStorage, tags,
].flatMap((section) => section(env));
