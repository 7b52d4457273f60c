import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { z } from 'zod';
import { ifSet, listFor, text } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { dynamic, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class DynamicBlocks extends defineModule({
  name: 'dynamic',
  summary: 'Blocks that are repeated for the elements of a list, set or map, or that are there where a value is set.',
  inputs: z.object({
    parameters: z.record(
      z.string(),
      z.object({ value: z.string(), applyMethod: z.enum(['immediate', 'pending-reboot']).default('immediate') }),
    ),
    vpc: z
      .object({ subnetIds: z.array(z.string()), securityGroupIds: z.array(z.string()) })
      .nullable()
      .default(null),
    tracingMode: z.string().nullable().default(null),
    attributes: z
      .array(z.object({ name: z.string(), type: z.string().default('S') }))
      .nullable()
      .default(null),
    replicaRegions: z.set(z.string()).nullable().default(null),
    retention: z.record(z.string(), z.boolean()).nullable().default(null),
  }),
  outputs: {},
  build(scope, input) {
    resource(scope, 'map', DbParameterGroup, {
      family: 'postgres16',
      parameter: dynamic(input.parameters, (parameter, name) => ({
        name,
        value: parameter.value,
        applyMethod: parameter.applyMethod,
      })),
    });
    resource(scope, 'list', DbParameterGroup, {
      family: 'postgres16',
      parameter: dynamic(
        listFor(input.parameters, (parameter, name) => ({ name, own: { applyMethod: parameter.applyMethod } })),
        (it) => ({
          name: it.name,
          value: 'on',
          applyMethod: it.own.applyMethod,
        }),
      ),
    });
    resource(scope, 'some', DbParameterGroup, {
      family: 'postgres16',
      parameter: [
        dynamic(input.parameters, (parameter, name) => ({ name: text`a.${name}`, value: parameter.value })),
        { name: 'first', value: '1' },
        dynamic(input.tracingMode, (mode) => ({ name: 'mode', value: mode })),
        { name: 'second', value: '2' },
      ],
    });
    resource(scope, 'only', DbParameterGroup, {
      family: 'postgres16',
      parameter: [dynamic(input.parameters, (parameter, name) => ({ name, value: parameter.value }))],
    });
    resource(scope, 'single', LambdaFunction, {
      functionName: 'single',
      role: 'arn:aws:iam::123456789012:role/lambda',
      packageType: 'Image',
      imageUri: 'image',
      vpcConfig: dynamic(input.vpc, (vpc) => ({ subnetIds: vpc.subnetIds, securityGroupIds: vpc.securityGroupIds })),
      tracingConfig: dynamic(input.tracingMode, (mode) => ({ mode })),
    });
    resource(scope, 'nullable', DynamodbTable, {
      name: 'nullable',
      billingMode: 'PAY_PER_REQUEST',
      hashKey: 'id',
      streamEnabled: true,
      streamViewType: 'NEW_AND_OLD_IMAGES',
      attribute: dynamic(
        ifSet(input.attributes, (it) => it, [{ name: 'id', type: 'S' }]),
        (attribute) => ({ name: attribute.name, type: attribute.type }),
      ),
      globalSecondaryIndex: dynamic(input.attributes, (attribute) => ({
        name: attribute.name,
        hashKey: attribute.name,
        projectionType: 'ALL',
      })),
      replica: dynamic(input.replicaRegions, (regionName) => ({ regionName })),
      pointInTimeRecovery: dynamic(input.retention, (enabled) => ({ enabled })),
    });
    return {};
  },
}) {}

export const part: Part = {
  module: DynamicBlocks,
  sets: {
    none: { parameters: {} },
    all: {
      parameters: { 'rds.force_ssl': { value: '1' }, shared_buffers: { value: '64', apply_method: 'pending-reboot' } },
      vpc: { subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: ['sg-1'] },
      tracing_mode: 'Active',
      attributes: [{ name: 'id' }, { name: 'time', type: 'N' }],
      replica_regions: ['eu-west-1', 'eu-central-1'],
      retention: { recovery: true },
    },
    empty: { parameters: {}, attributes: [{ name: 'id' }], replica_regions: [], retention: {} },
  },
};
