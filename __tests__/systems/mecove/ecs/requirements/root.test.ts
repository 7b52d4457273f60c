import { mecoveEcs } from '../../../../../environments/mecove-ecs';
import { ecsEnvironment } from '../../../../../src/systems/mecove/ecs/environment';
import { rehearsed } from '../../../../../src/systems/mecove/ecs/requirements/rehearsed';
import { requirements } from '../../../../../src/systems/mecove/ecs/requirements/requirements';
import { synthesizedRoots, testAddresses } from '../../requirements/root';

const env = ecsEnvironment.parse(mecoveEcs.values);

testAddresses(synthesizedRoots(), {
  name: env.name,
  sentences: [...requirements(env), ...rehearsed(env)],
  rehearsed: rehearsed(env),
});
