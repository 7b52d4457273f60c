import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { z } from 'zod';
import { choose, concat, equal, length, listFor, text } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { dynamic, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class NestedDynamic extends defineModule({
  name: 'nested-dynamic',
  summary: 'Repeated blocks inside of repeated blocks, also of the same name.',
  inputs: z.object({
    rules: z
      .array(
        z.object({
          id: z.string(),
          prefix: z.string().nullable().default(null),
          transitions: z.record(z.string(), z.number()).default({}),
          versionsExpireAfter: z.number().nullable().default(null),
        }),
      )
      .default([]),
  }),
  outputs: {},
  build(scope, input) {
    resource(scope, 'this', S3BucketLifecycleConfiguration, {
      bucket: 'logs',
      rule: dynamic(input.rules, (rule) => ({
        id: rule.id,
        status: 'Enabled',
        filter: dynamic(rule.prefix, (prefix) => ({ prefix })),
        transition: dynamic(rule.transitions, (days, storageClass) => ({ days, storageClass })),
        noncurrentVersionExpiration: dynamic(rule.versionsExpireAfter, (noncurrentDays) => ({ noncurrentDays })),
      })),
    });
    resource(scope, 'fixed', S3BucketLifecycleConfiguration, {
      bucket: 'fixed',
      rule: [
        { id: 'first', status: 'Enabled', filter: [{ prefix: 'a/' }], expiration: [{ days: 1 }] },
        {
          id: 'second',
          status: 'Enabled',
          filter: [{ prefix: 'b/' }],
          transition: dynamic(input.rules, (rule) => ({ days: 30, storageClass: rule.id })),
        },
      ],
    });
    resource(scope, 'loop_within', S3BucketLifecycleConfiguration, {
      bucket: 'loop-within',
      rule: dynamic(input.rules, (rule) => ({
        id: text`${rule.id}-of-${length(listFor(input.rules, (other) => concat([other.id], [rule.id])))}`,
        status: 'Enabled',
        filter: [{ prefix: listFor(input.rules, (other) => choose(equal(other.id, rule.id), other.id, rule.id)).at(0) }],
        transition: dynamic(
          listFor(input.rules, (other) => ({ days: length(rule.transitions), storageClass: other.id })),
          (it) => ({
            days: it.days,
            storageClass: it.storageClass,
          }),
        ),
      })),
    });
    return {};
  },
}) {}

export const part: Part = {
  module: NestedDynamic,
  sets: {
    none: {},
    all: {
      rules: [
        { id: 'GLACIER', prefix: 'logs/', transitions: { GLACIER: 90, STANDARD_IA: 30 }, versions_expire_after: 10 },
        { id: 'STANDARD_IA', versions_expire_after: 5 },
      ],
    },
  },
};
