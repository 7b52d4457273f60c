import { Readable } from 'node:stream';
import { type Answer, questionOf, type SdkRequest } from './question';
import { type Answers, type InBody, withWrong, type Wrong } from './wrong';

// Questions are known by the host names of AWS, whatever this process was started with.
delete process.env['AWS_ENDPOINT_URL'];
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** What AWS answered once, and the outputs of the root. */
export interface Recording {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
}

type AwsOf<Env, Aws> = (
  env: Env,
  outputs: Recording['outputs'],
  settings: {
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly requestHandler: { handle: (request: SdkRequest) => Promise<{ response: object }> };
  },
) => Aws;

export interface Replayed<Aws> {
  readonly aws: Aws;
  /** The questions in their order. */
  readonly asked: readonly string[];
}

const notRecorded = (question: string): Answer => ({
  status: 400,
  headers: {},
  body: `<Error><Code>NotRecorded</Code><Message>${question}</Message></Error>`,
});

/** An AWS that answers as it was recorded, but for what is wrong. */
export const replayed =
  <Env, Aws>(env: Env, awsOf: AwsOf<Env, Aws>, recording: Recording, inBody: InBody = (_, body, work) => work(body)) =>
  (wrong?: Wrong): Replayed<Aws> => {
    const answers = wrong === undefined ? recording.answers : withWrong(recording.answers, wrong, inBody);
    const outputs =
      wrong !== undefined && 'output' in wrong ? { ...recording.outputs, [wrong.output]: wrong.is } : recording.outputs;
    const asked: string[] = [];
    const handle = (request: SdkRequest): Promise<{ response: object }> => {
      const question = questionOf(request);
      const { status, headers, body } = answers[question] ?? notRecorded(question);
      asked.push(question);
      return Promise.resolve({ response: { statusCode: status, headers, body: Readable.from([Buffer.from(body)]) } });
    };
    return {
      aws: awsOf(env, outputs, { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler: { handle } }),
      asked,
    };
  };
