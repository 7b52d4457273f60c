import { Readable } from 'node:stream';
import { mecoveMvp } from '../../../../../environments/mecove-mvp';
import { hostEnvironment } from '../../../../../src/systems/mecove/host/environment';
import { type Aws, awsOf } from '../../../../../src/systems/mecove/host/requirements/aws';
import { userData } from '../rendering';
import recording from './answers.json';
import { type Answer, questionOf, type SdkRequest } from './question';

/** One thing that is otherwise than in a good system: part of an answer, a refusal, an output. */
export type Wrong =
  | { readonly asked: string; readonly instead: string; readonly of: string | RegExp }
  | { readonly asked: string; readonly status: number }
  | { readonly output: string; readonly is: unknown };

// Questions are known by the host names of AWS, whatever this process was started with.
delete process.env['AWS_ENDPOINT_URL'];
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export const env = hostEnvironment.parse(mecoveMvp.values);

const good: Readonly<Record<string, Answer>> = {
  ...recording.answers,
  [`ec2 DescribeInstanceAttribute InstanceId=${recording.outputs.instance_id} Attribute=userData`]: {
    status: 200, headers: {},
    body: `<DescribeInstanceAttributeResponse><userData><value>${Buffer.from(userData()).toString('base64')}</value></userData></DescribeInstanceAttributeResponse>`,
  },
};

/** What AWS answered about a good meCove (`record.ts`), but for what is wrong; and the questions in their order. */
export function recorded(wrong?: Wrong): { readonly aws: Aws; readonly asked: readonly string[] } {
  const answers = wrong !== undefined && 'asked' in wrong ? { ...good, ...changed(wrong) } : good;
  const outputs = wrong !== undefined && 'output' in wrong ? { ...recording.outputs, [wrong.output]: wrong.is } : recording.outputs;
  const asked: string[] = [];
  const handle = (request: SdkRequest): Promise<{ response: object }> => {
    const question = questionOf(request);
    const answer = answers[question] ?? { status: 400, headers: {}, body: `<Error><Code>NotRecorded</Code><Message>${question}</Message></Error>` };
    asked.push(question);
    return Promise.resolve({ response: { statusCode: answer.status, headers: answer.headers, body: Readable.from([Buffer.from(answer.body)]) } });
  };
  return { aws: awsOf(env, outputs, { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler: { handle } }), asked };
}

function changed(wrong: Extract<Wrong, { asked: string }>): Record<string, Answer> {
  const { asked } = wrong;
  const entries = Object.entries(good).filter(([question]) => question.startsWith(asked));
  const answers = entries.map(([question, answer]): [string, Answer] => {
    if ('status' in wrong) return [question, { status: wrong.status, headers: {}, body: '' }];
    const form = question.endsWith('userData') ? inUserData : (text: string, work: (it: string) => string) => work(text);
    return [question, { ...answer, body: form(answer.body, (text) => text.replace(wrong.of, wrong.instead)) }];
  });
  if (answers.every(([question, { status, body }]) => status === good[question]?.status && body === good[question].body)) {
    throw new Error(`nothing to change in the answers to ${asked}`);
  }
  return Object.fromEntries(answers);
}

const inUserData = (body: string, work: (text: string) => string): string =>
  body.replace(/(?<=<value>).*(?=<\/value>)/, (value) => Buffer.from(work(Buffer.from(value, 'base64').toString())).toString('base64'));

/** S3 has no names of actions in its requests. */
const ofS3: Readonly<Record<string, string>> = {
  'HEAD tfstate': 's3:GetObject',
  'GET publicAccessBlock': 's3:GetBucketPublicAccessBlock',
  'GET versioning': 's3:GetBucketVersioning',
  'GET policy': 's3:GetBucketPolicy',
  'GET encryption': 's3:GetEncryptionConfiguration',
};

/** A question as IAM names what must be allowed for it. */
export function permissionOf(question: string): string {
  const [service = '', action = '', rest = ''] = question.split(' ');
  return service === 's3' ? ofS3[`${action} ${rest.replace(/^.*[?.](?=\w)|\?$/g, '')}`] ?? question : `${service}:${action}`;
}
