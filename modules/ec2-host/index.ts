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
import { trust } from '../../src/aws/trust';
import { defineModule, output } from '../../src/core/module';
import { data, each, generation, resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** One EC2 host on Amazon Linux 2023 for ARM64, with a fixed address, a key pair and a role of its own. */
export class Ec2Host extends defineModule({
  name: 'ec2-host',
  summary: 'One EC2 host on Amazon Linux 2023 for ARM64, with a fixed address, a key pair and a role of its own.',
  inputs,
  outputs: {
    instanceId: output.string('Id of the instance.'),
    publicIp: output.string('Public address, which stays when the host is replaced.'),
    keyName: output.string('Name of the key pair.'),
    privateKey: output.string('SSH key in OpenSSH form.', { sensitive: true }),
    roleArn: output.string('ARN of the role of the host.'),
    roleName: output.string('Name of the role of the host.'),
  },
  policies,
  build(scope, input) {
    const image = data(scope, 'image', DataAwsSsmParameter, { name: input.imageParameterName });
    const key = resource(scope, 'this', PrivateKey, { algorithm: 'ED25519' });
    const pair = resource(scope, 'this', KeyPair, { keyName: input.name, publicKey: key.publicKeyOpenssh });

    const role = resource(scope, 'this', IamRole, {
      name: input.name,
      assumeRolePolicy: trust('ec2.amazonaws.com'),
    });
    const inline = each(input.policies, scope, 'this', IamRolePolicy, (policy, name) => ({ role: role.name, name, policy }));
    const managed = each(input.managedPolicyArns, scope, 'this', IamRolePolicyAttachment, (policyArn) => ({
      role: role.name,
      policyArn,
    }));
    const profile = resource(scope, 'this', IamInstanceProfile, { name: input.name, role: role.name });

    const instance = resource(
      scope,
      'this',
      Instance,
      {
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
      },
      {
        ignoreChanges: ['ami', 'userData'],
        replaceTriggeredBy: [generation(scope, input.generation)],
        dependsOn: [inline, managed],
      },
    );

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
