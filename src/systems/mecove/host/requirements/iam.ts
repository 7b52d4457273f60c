import { GetInstanceProfileCommand, GetRoleCommand, GetRolePolicyCommand, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand } from '@aws-sdk/client-iam';
import { named, type Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading, together } from './aws';
import { instance } from './instance';

const says = inSection('IAM');
const inline = (name: string): string => `module.host.aws_iam_role_policy.this["${name}"]`;
const [reads, writes] = ['read-secrets', 'write-logs'];

/** IAM answers documents URL-encoded. */
const parsed = (document: string | undefined): unknown => JSON.parse(decodeURIComponent(document ?? ''));

const policy = (name: string) => reading(['iam:GetRolePolicy'], async ({ iam, env }) =>
  parsed((await iam.send(new GetRolePolicyCommand({ RoleName: env.name, PolicyName: name }))).PolicyDocument));
const trust = reading(['iam:GetRole'], async ({ iam, env }) => parsed((await iam.send(new GetRoleCommand({ RoleName: env.name }))).Role?.AssumeRolePolicyDocument));
const inlinePolicies = reading(['iam:ListRolePolicies'], async ({ iam, env }) => (await iam.send(new ListRolePoliciesCommand({ RoleName: env.name }))).PolicyNames ?? []);
const attached = reading(['iam:ListAttachedRolePolicies'], async ({ iam, env }) =>
  (await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: env.name }))).AttachedPolicies ?? []);
const profile = reading(['iam:GetInstanceProfile'], async ({ iam, env }) =>
  (await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: env.name }))).InstanceProfile);

const document = (...Statement: readonly object[]): object => ({ Version: '2012-10-17', Statement });

export const iam = ({ name, region, account, application }: HostEnvironment): Requirement<Aws>[] => {
  const secret = (it: string): string => `arn:aws:secretsmanager:${region}:${account}:secret:${it}-??????`;
  return [
    says({
      statement: 'EC2 instance profile', resources: ['module.host.aws_iam_instance_profile.this'], of: together({ profile, instance }), expected: ['that of the host', [name]],
      found: (it) => [named(it.profile?.Arn, { 'that of the host': it.instance.IamInstanceProfile?.Arn }), it.profile?.Roles?.map((role) => role.RoleName)],
    }),
    says({
      statement: 'Only EC2 may take the role', resources: ['module.host.aws_iam_role.this'], of: trust, found: (it) => it,
      expected: document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }),
    }),
    says({
      statement: 'Least-privilege policies: these and no others', resources: ['module.host.aws_iam_role.this'], of: together({ inlinePolicies, attached }),
      expected: [reads, writes, 'AmazonSSMManagedInstanceCore'], found: (it) => [...[...it.inlinePolicies].sort(), ...it.attached.map((one) => one.PolicyName)],
    }),
    says({
      statement: 'SSM: AmazonSSMManagedInstanceCore (EC2 Instance Connect)', resources: ['module.host.aws_iam_role_policy_attachment.this["ssm"]'], of: attached,
      expected: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'], found: (all) => all.map((it) => it.PolicyArn),
    }),
    says({
      statement: 'Secrets Manager: read-only access to DB password, app secrets, deploy key', resources: [inline(reads)], of: policy(reads),
      expected: document({
        Sid: 'ReadSecrets', Effect: 'Allow', Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
        Resource: ['DB password', secret(application.secretName), secret(application.deployKeySecretName)],
      }),
      found: (it, { outputs }) => JSON.parse(JSON.stringify(it, (_, value: unknown) => (value === outputs['rds_master_secret_arn'] ? 'DB password' : value))) as unknown,
    }),
    says({
      statement: 'CloudWatch Logs: write access to the 3 log groups', resources: [inline(writes)], of: policy(writes), found: (it) => it,
      expected: document({
        Sid: 'WriteLogs', Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: ['api', 'worker', 'caddy'].map((it) => `arn:aws:logs:${region}:${account}:log-group:/ec2/${name}/${it}:*`),
      }),
    }),
  ];
};
