import { mecoveMvp } from '../../../../../environments/mecove-mvp';
import { hostEnvironment } from '../../../../../src/systems/mecove/host/environment';
import { awsOf } from '../../../../../src/systems/mecove/host/requirements/aws';
import { replayed } from '../../requirements/replayed';
import { userData } from '../rendering';
import recording from './answers.json';

export const env = hostEnvironment.parse(mecoveMvp.values);

const answers = {
  ...recording.answers,
  [`ec2 DescribeInstanceAttribute InstanceId=${recording.outputs.instance_id} Attribute=userData`]: {
    status: 200,
    headers: {},
    body: `<DescribeInstanceAttributeResponse><userData><value>${Buffer.from(userData()).toString(
      'base64',
    )}</value></userData></DescribeInstanceAttributeResponse>`,
  },
};

const inUserData = (body: string, work: (text: string) => string): string =>
  body.replace(/(?<=<value>).*(?=<\/value>)/, (value) =>
    Buffer.from(work(Buffer.from(value, 'base64').toString())).toString('base64'),
  );

/** What AWS answered about a good meCove on one host (`record.ts`), but for what is wrong. */
export const recorded = replayed(env, awsOf, { ...recording, answers }, (question, body, work) =>
  question.endsWith('userData') ? inUserData(body, work) : work(body),
);
