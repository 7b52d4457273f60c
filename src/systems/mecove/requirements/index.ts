import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import type { Aws } from './aws';
import { database } from './database';
import { host } from './host';
import { logs } from './logs';
import { network } from './network';
import { outputs } from './outputs';
import { security } from './security';

/** Every sentence of the requirement that is about infrastructure. */
export const requirements = (env: MecoveEnvironment): Requirement<Aws>[] =>
  [network, host, database, logs, security, outputs].flatMap((section) => section(env));

export { awsOf } from './aws';
