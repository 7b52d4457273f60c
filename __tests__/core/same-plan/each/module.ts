import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { z } from 'zod';
import { choose, equal, filterMap, isSet, policyDocument, present, text } from '../../../../src/core/expression';
import { defineModule, output } from '../../../../src/core/module';
import { each, local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Each extends defineModule({
  name: 'each',
  summary: 'Resources that stand once for each entry of a map, and what refers to them.',
  inputs: z.object({
    services: z.record(
      z.string(),
      z.object({
        principal: z.string(),
        boundaryArn: z.string().optional(),
        maxSessionDuration: z.number().default(3600),
      }),
    ),
    main: z.string().default('api'),
  }),
  outputs: { arns: output.map('Roles by key.') },
  build(scope, input) {
    const role = each(input.services, scope, 'this', IamRole, (service, key) => ({
      name: text`service-${key}`,
      maxSessionDuration: service.maxSessionDuration,
      permissionsBoundary: service.boundaryArn,
      assumeRolePolicy: policyDocument([
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service.principal } },
      ]),
    }));
    const bounded = local(
      scope,
      'bounded',
      filterMap(input.services, (service) => isSet(service.boundaryArn)),
    );
    each(
      bounded,
      scope,
      'boundary',
      IamRolePolicyAttachment,
      (service, key) => ({
        role: text`service-${key}`,
        policyArn: choose(equal(key, 'api'), 'arn:aws:iam::aws:policy/ReadOnlyAccess', present(service.boundaryArn)),
      }),
      { dependsOn: [role] },
    );
    resource(scope, 'arn', SsmParameter, { name: 'arn', type: 'String', value: role.at('api').arn });
    resource(scope, 'name', SsmParameter, { name: 'name', type: 'String', value: role.map('name').at('api') });
    resource(scope, 'main', SsmParameter, { name: 'main', type: 'String', value: role.at(input.main).name });
    return { arns: role.map('arn') };
  },
}) {}

export const part: Part = {
  module: Each,
  sets: {
    one: { services: { api: { principal: 'ec2.amazonaws.com' } } },
    several: {
      main: 'a.worker',
      services: {
        api: { principal: 'ec2.amazonaws.com', boundary_arn: 'arn:aws:iam::123456789012:policy/api' },
        'a.worker': { principal: 'ecs-tasks.amazonaws.com', max_session_duration: 7200 },
        'web-1': {
          principal: 'lambda.amazonaws.com',
          boundary_arn: 'arn:aws:iam::123456789012:policy/web',
          max_session_duration: 43200,
        },
      },
    },
  },
};
