/**
 * Writes down what AWS answers about a good meCove, for the tests beside this file. On an emulator:
 *
 *     npx groundplan emulator run -- sh -c 'npx groundplan bootstrap mecove-bootstrap --auto-approve &&
 *       npx groundplan deploy mecove-mvp --auto-approve && npx tsx __tests__/systems/mecove/host/requirements/record.ts'
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mecoveMvp } from '../../../../../environments/mecove-mvp';
import { verify } from '../../../../../src/core/requirement';
import { hostEnvironment } from '../../../../../src/systems/mecove/host/environment';
import { awsOf } from '../../../../../src/systems/mecove/host/requirements/aws';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { withoutPrivateHalf } from './private-key';
import { type Answer, bodyOf, questionOf, type SdkRequest } from './question';

const { GROUNDPLAN_EMULATOR: emulator = '', AWS_ENDPOINT_URL: url = '' } = process.env;
const answers: Record<string, Answer> = {};

/** Asks the emulator in the place of AWS, whose host names the questions keep. */
async function handle(request: SdkRequest): Promise<{ response: object }> {
  const query = new URLSearchParams(Object.entries(request.query ?? {}).map(([name, value]): [string, string] => [name, String(value ?? '')])).toString();
  const bucket = /^(.+)\.s3\./.exec(request.hostname)?.[1];
  const path = bucket === undefined ? request.path : `/${bucket}${request.path}`;
  const { host: _, ...headers } = request.headers;
  const response = await fetch(`${url}${path}${query === '' ? '' : `?${query}`}`, {
    method: request.method, headers, ...(request.method === 'POST' && { body: bodyOf(request) }),
  });
  const answer = { status: response.status, headers: kept(response.headers), body: await response.text() };
  const question = questionOf(request);
  // The tests beside this file make it of the scripts as they are.
  if (!question.startsWith('ec2 DescribeInstanceAttribute')) answers[question] = answer;
  return { response: { statusCode: answer.status, headers: answer.headers, body: Readable.from([answer.body]) } };
}

const kept = (headers: Headers): Record<string, string> => Object.fromEntries([...headers].filter(([name]) => /^(content-(type|length)|x-amz-)/.test(name)));

async function main(): Promise<void> {
  const env = hostEnvironment.parse(mecoveMvp.values);
  const told = execFileSync('terraform', ['output', '-json'], { cwd: join(emulator, 'roots/stacks/mecove-mvp'), encoding: 'utf8' });
  const outputs = Object.fromEntries(Object.entries(JSON.parse(told) as Record<string, { value: unknown }>).map(([name, it]) => [name, it.value]));
  const settings = { credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' }, requestHandler: { handle } };
  delete process.env['AWS_ENDPOINT_URL'];
  const verdicts = await verify(requirements(env), awsOf(env, outputs, settings));
  for (const it of verdicts.filter((one) => !one.holds)) console.log(it);
  const recorded = { outputs: { ...outputs, ssh_private_key: withoutPrivateHalf(String(outputs['ssh_private_key'])) }, answers };
  writeFileSync(join(__dirname, 'answers.json'), `${JSON.stringify(recorded, null, 2)}\n`);
  console.log(`${verdicts.filter((it) => it.holds).length} of ${verdicts.length} hold; ${Object.keys(answers).length} answers`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
