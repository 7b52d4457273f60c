/**
 * Writes down what AWS answers about a good meCove on ECS, for the tests beside this file. On an emulator that has the public zone
 * mecove.com:
 *
 *     npx groundplan bootstrap mecove-bootstrap --auto-approve && npx groundplan deploy mecove-ecs --auto-approve &&
 *       npx tsx __tests__/systems/mecove/ecs/requirements/record.ts
 */
import { join } from 'node:path';
import { mecoveEcs } from '../../../../../environments/mecove-ecs';
import { verify } from '../../../../../src/core/requirement';
import { ecsEnvironment } from '../../../../../src/systems/mecove/ecs/environment';
import { awsOf } from '../../../../../src/systems/mecove/ecs/requirements/aws';
import { requirements } from '../../../../../src/systems/mecove/ecs/requirements/requirements';
import { Recorder } from '../../requirements/recorder';

async function main(): Promise<void> {
  const recorder = new Recorder();
  const env = ecsEnvironment.parse(mecoveEcs.values);
  const outputs = recorder.outputsOf(env.name);
  const verdicts = await verify(requirements(env), awsOf(env, outputs, recorder.settings));
  recorder.write(join(__dirname, 'answers.json'), verdicts, { environment: mecoveEcs.values, outputs });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
