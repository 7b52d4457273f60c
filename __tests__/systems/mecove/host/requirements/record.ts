/**
 * Writes down what AWS answers about a good meCove on one host, for the tests beside this file. On an emulator:
 *
 *     npx groundplan emulator run -- sh -c 'npx groundplan bootstrap mecove-bootstrap --auto-approve &&
 *       npx groundplan deploy mecove-mvp --auto-approve && npx tsx __tests__/systems/mecove/host/requirements/record.ts'
 */
import { join } from 'node:path';
import { mecoveMvp } from '../../../../../environments/mecove-mvp';
import { verify } from '../../../../../src/core/requirement';
import { hostEnvironment } from '../../../../../src/systems/mecove/host/environment';
import { awsOf } from '../../../../../src/systems/mecove/host/requirements/aws';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { Recorder } from '../../requirements/recorder';
import { withoutPrivateHalf } from './private-key';

async function main(): Promise<void> {
  const recorder = new Recorder();
  const env = hostEnvironment.parse(mecoveMvp.values);
  const outputs = recorder.outputsOf(env.name);
  const verdicts = await verify(requirements(env), awsOf(env, outputs, recorder.settings));
  const blanked = { ...outputs, ssh_private_key: withoutPrivateHalf(String(outputs['ssh_private_key'])) };
  // Of the user data the tests make the answer of the scripts as they are.
  recorder.write(join(__dirname, 'answers.json'), verdicts, { outputs: blanked }, (question) =>
    question.startsWith('ec2 DescribeInstanceAttribute'),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
