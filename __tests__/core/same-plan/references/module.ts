import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate';
import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { z } from 'zod';
import { json, text } from '../../../../src/core/expression';
import { defineModule, output } from '../../../../src/core/module';
import { resource, when } from '../../../../src/core/resource';
import type { Part } from '../part';

class References extends defineModule({
  name: 'references',
  summary: 'References into lists, sets and single blocks, maps and lists of a resource.',
  inputs: z.object({ domains: z.array(z.string()), replica: z.boolean() }),
  outputs: { secretArn: output.string('Secret of the database.'), owner: output.string('Tag.') },
  build(scope, input) {
    const database = resource(scope, 'this', DbInstance, {
      identifier: 'db',
      instanceClass: 'db.t4g.micro',
      engine: 'postgres',
      username: 'me',
      allocatedStorage: 20,
      manageMasterUserPassword: true,
      skipFinalSnapshot: true,
    });
    const host = resource(scope, 'this', Instance, {
      ami: 'ami-12345678',
      instanceType: 't4g.small',
      rootBlockDevice: { volumeSize: 30, tags: { Name: 'root' } },
      ebsBlockDevice: [{ deviceName: '/dev/sdf', volumeSize: 10 }],
      vpcSecurityGroupIds: ['sg-1', 'sg-2'],
      tags: { Owner: 'team', 'cost:center': '7' },
    });
    const certificate = resource(scope, 'this', AcmCertificate, {
      domainName: 'example.com',
      subjectAlternativeNames: input.domains,
      validationMethod: 'DNS',
    });
    const replica = when(input.replica, scope, 'replica', DbInstance, {
      identifier: 'replica',
      instanceClass: 'db.t4g.micro',
      replicateSourceDb: database.identifier,
    });
    resource(scope, 'block', SsmParameter, {
      name: 'block',
      type: 'String',
      value: json({
        secret: database.masterUserSecret.at(0).secretArn,
        single: host.rootBlockDevice.volumeSize,
        singleText: text`${host.rootBlockDevice.volumeSize} GiB on ${host.rootBlockDevice.tags.at('Name')}`,
        block: host.ebsBlockDevice.at(0).deviceName,
        set: host.vpcSecurityGroupIds.at(0),
        tag: host.tags.at('Owner'),
        oddTag: host.tags.at('cost:center'),
        all: host.vpcSecurityGroupIds,
        replica: replica.identifier,
      }),
    });
    resource(scope, 'set', SsmParameter, {
      name: 'set',
      type: 'String',
      value: certificate.domainValidationOptions.at(0).resourceRecordName,
    });
    return { secretArn: database.masterUserSecret.at(0).secretArn, owner: host.tags.at('Owner') };
  },
}) {}

export const part: Part = {
  module: References,
  sets: { one: { domains: [], replica: false }, more: { domains: ['a.example.com', 'b.example.com'], replica: true } },
};
