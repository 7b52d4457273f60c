import { requirements } from '../../../../../src/systems/mecove/ecs/requirements/requirements';
import { testSentences } from '../../requirements/sentences';
import { env, recorded } from './recorded';
import { wrongSystems } from './wrong-systems';

testSentences({ requirements: requirements(env), recorded, wrongSystems });
