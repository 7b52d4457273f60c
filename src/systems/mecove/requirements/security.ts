import { GetInstanceProfileCommand, GetRolePolicyCommand, ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam';
import { z } from 'zod';
import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import { type Aws, groupIdOf, hostOf, rulesOf } from './aws';

const policySchema = z.object({ Statement: z.array(z.object({ Action: z.array(z.string()), Resource: z.array(z.string()) })) });

async function statementOf({ iam, env }: Aws, policy: string): Promise<z.output<typeof policySchema>['Statement'][number] | undefined> {
  const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName: env.name, PolicyName: policy }));
  return policySchema.parse(JSON.parse(decodeURIComponent(PolicyDocument ?? ''))).Statement[0];
}

/** AWS adds six characters to the name of a secret. */
const namesOf = (arns: readonly string[]): string[] => arns.map((arn) => arn.split(':secret:')[1]?.replace(/-\?{6}$/, '') ?? arn);

export const security = ({ name, host, application }: MecoveEnvironment): Requirement<Aws>[] => [
  {
    section: 'Security groups', statement: `${name}-ec2: in 80, 443 from everyone, 22 from configurable CIDRs; out all`,
    resources: ['module.access.aws_security_group.this["host"]', 'module.access.aws_vpc_security_group_ingress_rule.this', 'module.access.aws_vpc_security_group_egress_rule.this'],
    expected: ['in tcp 80 0.0.0.0/0', 'in tcp 443 0.0.0.0/0', ...host.sshCidrs.map((it) => `in tcp 22 ${it}`), 'out all 0.0.0.0/0'].sort(),
    found: (aws) => rulesOf(aws, `${name}-ec2`),
  },
  {
    section: 'Security groups', statement: `${name}-rds: in 5432 from the EC2 group, nothing else`,
    resources: ['module.access.aws_security_group.this["database"]', 'module.access.aws_vpc_security_group_ingress_rule.this["host-to-database"]'],
    expected: true,
    found: async (aws) => {
      const rules = await rulesOf(aws, `${name}-rds`);
      return rules.length === 1 && rules[0] === `in tcp 5432 ${await groupIdOf(aws, `${name}-ec2`)}`;
    },
  },
  {
    section: 'IAM', statement: 'SSM: AmazonSSMManagedInstanceCore', resources: ['module.host.aws_iam_role_policy_attachment.this["ssm"]'],
    expected: ['AmazonSSMManagedInstanceCore'],
    found: async ({ iam }) => {
      const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: name }));
      return AttachedPolicies?.map((it) => it.PolicyName);
    },
  },
  {
    section: 'IAM', statement: 'Secrets Manager: read-only access to DB password, app secrets, deploy key',
    resources: ['module.host.aws_iam_role_policy.this["read-secrets"]'],
    expected: [['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], true, [application.secretName, application.deployKeySecretName]],
    found: async (aws) => {
      const statement = await statementOf(aws, 'read-secrets');
      const [database, ...others] = statement?.Resource ?? [];
      return [statement?.Action, database === aws.outputs['rds_master_secret_arn'], namesOf(others)];
    },
  },
  {
    section: 'IAM', statement: 'CloudWatch Logs: write access to the 3 log groups', resources: ['module.host.aws_iam_role_policy.this["write-logs"]'],
    expected: ['api', 'worker', 'caddy'].map((it) => `/ec2/${name}/${it}:*`),
    found: async (aws) => (await statementOf(aws, 'write-logs'))?.Resource.map((it) => it.split(':log-group:')[1]),
  },
  {
    section: 'IAM', statement: 'EC2 instance profile with this role', resources: ['module.host.aws_iam_instance_profile.this'], expected: [true, name],
    found: async (aws) => {
      const { InstanceProfile } = await aws.iam.send(new GetInstanceProfileCommand({ InstanceProfileName: name }));
      return [(await hostOf(aws)).IamInstanceProfile?.Arn === InstanceProfile?.Arn, InstanceProfile?.Roles?.[0]?.RoleName];
    },
  },
];
