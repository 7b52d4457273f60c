import type { BrokenInputs } from '../broken-inputs';

export const ec2Host: BrokenInputs = {
  good: {
    name: 'shop',
    instanceType: 't4g.small',
    subnetId: 'subnet-1',
    securityGroupIds: ['sg-1'],
    userData: '#cloud-config\n',
  },
  broken: [
    [{ name: 'x'.repeat(65) }, 'name must have at most 64 characters.'],
    [{ name: 'my shop' }, 'name must be of letters, digits and +=,.@_-.'],
    [{ instanceType: 't3.small' }, 'instance_type must be an instance type with an ARM64 processor, such as t4g.small.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ rootVolumeSize: 30.5 }, 'root_volume_size must be a whole number.'],
    [{ rootVolumeSize: 7 }, 'root_volume_size must be at least 8.'],
    [{ rootVolumeSize: 16_385 }, 'root_volume_size must be at most 16384.'],
    [{ userData: 'x'.repeat(16_385) }, 'user_data must have at most 16384 characters.'],
    [{ generation: 1.5 }, 'generation must be a whole number.'],
    [{ generation: 0 }, 'generation must be at least 1.'],
    [{ policies: { ['x'.repeat(129)]: '{}' } }, 'policies must have keys each of which must have at most 128 characters.'],
    [{ policies: { 'read secrets': '{}' } }, 'policies must have keys each of which must be of letters, digits and +=,.@_-.'],
    [{ managedPolicyArns: { ssm: 'AmazonSSMManagedInstanceCore' } }, 'managed_policy_arns[*] must be the ARN of a policy.'],
    [{ imageParameterName: '' }, 'image_parameter_name must have at least 1 character.'],
  ],
};
