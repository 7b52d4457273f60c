import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import type { Emulated } from '../emulated';

const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
};
const reads = {
  Version: '2012-10-17',
  Statement: { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::shop/100%/*' },
};

export function identityTests(emulated: () => Emulated): void {
  test('a role tells who may take it and what it may do', async () => {
    const { cloud, client } = emulated();
    const iam = new IAMClient(client);
    const RoleName = 'host';
    await iam.send(
      new CreateRoleCommand({
        RoleName,
        AssumeRolePolicyDocument: JSON.stringify(trust),
        Tags: [{ Key: 'team', Value: 'shop' }],
      }),
    );
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'read', PolicyDocument: JSON.stringify(reads) }));
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'managed', PolicyDocument: JSON.stringify(reads) }));
    const PolicyArn = Policy?.Arn ?? '';
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    const document = { ...reads, Statement: [reads.Statement] };
    expect(await cloud.iam.role('host')).toMatchObject({
      kind: 'IAM role',
      name: 'host',
      path: '/',
      trustPolicy: trust,
      attachedPolicies: [{ name: 'managed', arn: PolicyArn }],
      inlinePolicies: { read: document },
      permissionsBoundaryArn: undefined,
      tags: { team: 'shop' },
    });
    expect(await cloud.iam.policy(PolicyArn)).toEqual({
      kind: 'IAM policy',
      name: 'managed',
      arn: PolicyArn,
      version: 'v1',
      document,
    });
  });

  test('an instance profile tells its role', async () => {
    const { cloud, client } = emulated();
    const iam = new IAMClient(client);
    await iam.send(new CreateRoleCommand({ RoleName: 'of-profile', AssumeRolePolicyDocument: JSON.stringify(trust) }));
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'profile' }));
    expect(await cloud.iam.instanceProfile('profile')).toMatchObject({ roleNames: [] });
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'profile', RoleName: 'of-profile' }));
    expect(await cloud.iam.instanceProfile('profile')).toMatchObject({
      kind: 'instance profile',
      name: 'profile',
      roleNames: ['of-profile'],
    });
  });
}
