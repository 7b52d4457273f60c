import { ecsEnvironment } from '../../../../../src/systems/mecove/ecs/environment';
import { awsOf } from '../../../../../src/systems/mecove/ecs/requirements/aws';
import { replayed } from '../../requirements/replayed';
import recording from './answers.json';

/** As it was when AWS was asked. */
export const env = ecsEnvironment.parse(recording.environment);

/** What AWS answered about a good meCove on ECS (`record.ts`), but for what is wrong. */
export const recorded = replayed(env, awsOf, recording);
