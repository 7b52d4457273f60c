import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { Eip } from '@cdktf/provider-aws/lib/eip';
import { EipAssociation } from '@cdktf/provider-aws/lib/eip-association';
import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { KeyPair } from '@cdktf/provider-aws/lib/key-pair';
import { PrivateKey } from '@cdktf/provider-tls/lib/private-key';
import { z } from 'zod';
import { policyDocument } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { data, each, generation, resource } from '../../src/core/resource';

/** AWS keeps the newest image's id in this parameter (EC2 user guide, "Reference the latest AL2023 AMI"). */
const newestImage = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64';

/** One EC2 host on Amazon Linux 2023 for ARM64, with a fixed address, a key pair and a role of its own. */
export class Ec2Host extends defineModule({
  name: 'ec2-host',
  summary: 'One EC2 host on Amazon Linux 2023 for ARM64, with a fixed address, a key pair and a role of its own.',
  inputs: z.object({
    name: z.string().max(64).describe('Name of the host, its role and its key pair.'),
    instanceType: z.string().regex(/^[a-z]+\d+g[a-z]*\./).describe('Instance type with an ARM64 processor, such as `t4g.small`.'),
    subnetId: z.string().describe('Public subnet of the host.'),
    securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the host.'),
    rootVolumeSize: z.number().int().min(8).max(16_384).default(30).describe('gp3 root volume in GiB, encrypted.'),
    userData: z.string().max(16_384).describe('What cloud-init does at the first boot. Limit of EC2: 16 KiB.'),
    generation: z.number().int().min(1).default(1)
      .describe('Raise it to replace the host: only then do a new image and a changed user_data reach it.'),
    policies: z.record(z.string(), z.string()).default({}).describe('Inline policies of the role as JSON documents, by name.'),
    managedPolicyArns: z.record(z.string(), z.string()).default({}).describe('Managed policies of the role: a telling key → ARN.'),
    imageParameterName: z.string().default(newestImage).describe('SSM parameter that holds the id of the image.'),
  }),
  outputs: {
    instanceId: output.string('Instance.'),
    publicIp: output.string('Fixed public address.'),
    keyName: output.string('Key pair.'),
    privateKey: output.string('SSH key in OpenSSH form.', { sensitive: true }),
    roleArn: output.string('Role of the host.'),
    roleName: output.string('Name of the role of the host.'),
  },
  build(scope, input) {
    const image = data(scope, 'image', DataAwsSsmParameter, { name: input.imageParameterName });
    const key = resource(scope, 'this', PrivateKey, { algorithm: 'ED25519' });
    const pair = resource(scope, 'this', KeyPair, { keyName: input.name, publicKey: key.publicKeyOpenssh });

    const role = resource(scope, 'this', IamRole, {
      name: input.name,
      assumeRolePolicy: policyDocument([{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }]),
    });
    const inline = each(input.policies, scope, 'this', IamRolePolicy, (policy, name) => ({ role: role.name, name, policy }));
    const managed = each(input.managedPolicyArns, scope, 'this', IamRolePolicyAttachment, (policyArn) => ({ role: role.name, policyArn }));
    const profile = resource(scope, 'this', IamInstanceProfile, { name: input.name, role: role.name });

    const instance = resource(scope, 'this', Instance, {
      ami: image.insecureValue,
      instanceType: input.instanceType,
      subnetId: input.subnetId,
      vpcSecurityGroupIds: input.securityGroupIds,
      keyName: pair.keyName,
      iamInstanceProfile: profile.name,
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      rootBlockDevice: { volumeType: 'gp3', volumeSize: input.rootVolumeSize, encrypted: true, tags: { Name: input.name } },
      userData: input.userData,
      userDataReplaceOnChange: false,
      tags: { Name: input.name },
    }, {
      ignoreChanges: ['ami', 'userData'],
      replaceTriggeredBy: [generation(scope, input.generation)],
      dependsOn: [inline, managed],
    });

    const ip = resource(scope, 'this', Eip, { domain: 'vpc', tags: { Name: input.name } });
    resource(scope, 'this', EipAssociation, { allocationId: ip.allocationId, instanceId: instance.id });
    return {
      instanceId: instance.id,
      publicIp: ip.publicIp,
      keyName: pair.keyName,
      privateKey: key.privateKeyOpenssh,
      roleArn: role.arn,
      roleName: role.name,
    };
  },
}) {}
