import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import type { Aws } from './aws';
import { components } from './components';
import { computeAndScaling } from './compute-and-scaling';
import { costGuardrails } from './cost-guardrails';
import { dataRetention } from './data-retention';
import { database } from './database';
import { firstProduction } from './first-production';
import { migrations } from './migrations';
import { networking } from './networking';
import { observability } from './observability';
import { optionA } from './option-a';
import { whoReachesWhom } from './reach';
import { redis } from './redis';
import { secretsAndConfiguration } from './secrets-and-configuration';
import { securityAndPrivacy } from './security-and-privacy';
import { webhooks } from './webhooks';

/** Every sentence of the requirement of which AWS knows whether it is true, in its order; then who reaches whom. */
export const requirements = (env: EcsEnvironment): Requirement<Aws>[] =>
  [
    components,
    optionA,
    computeAndScaling,
    networking,
    database,
    redis,
    secretsAndConfiguration,
    migrations,
    webhooks,
    observability,
    securityAndPrivacy,
    dataRetention,
    firstProduction,
    costGuardrails,
    whoReachesWhom,
  ].flatMap((section) => section(env));
