import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { z } from 'zod';
import { policyDocument } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { data, dynamic, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class DataSource extends defineModule({
  name: 'data-source',
  summary: 'A data source with repeated blocks inside of repeated blocks, and a document.',
  inputs: z.object({
    statements: z.record(
      z.string(),
      z.object({
        actions: z.array(z.string()),
        principals: z.object({ type: z.string(), identifiers: z.set(z.string()) }).optional(),
        conditions: z.array(z.object({ test: z.string(), variable: z.string(), values: z.array(z.string()) })).default([]),
      }),
    ),
  }),
  outputs: {},
  build(scope, input) {
    const document = data(scope, 'this', DataAwsIamPolicyDocument, {
      sourcePolicyDocuments: [policyDocument([{ Sid: 'Base', Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' }])],
      statement: dynamic(input.statements, (statement, sid) => ({
        sid,
        actions: statement.actions,
        resources: ['arn:aws:s3:::${aws:username}'],
        principals: dynamic(statement.principals, (it) => ({ type: it.type, identifiers: it.identifiers })),
        condition: dynamic(statement.conditions, (it) => ({ test: it.test, variable: it.variable, values: it.values })),
      })),
    });
    resource(scope, 'this', IamPolicy, { name: 'this', policy: document.json });
    return {};
  },
}) {}

export const part: Part = {
  module: DataSource,
  sets: {
    none: { statements: {} },
    all: {
      statements: {
        read: { actions: ['s3:GetObject'], principals: { type: 'AWS', identifiers: ['123456789012', '210987654321'] } },
        write: {
          actions: ['s3:PutObject', 's3:PutObjectAcl'],
          conditions: [
            { test: 'StringEquals', variable: 'aws:SourceVpce', values: ['vpce-1'] },
            { test: 'Bool', variable: 'aws:SecureTransport', values: ['true'] },
          ],
        },
      },
    },
  },
};
