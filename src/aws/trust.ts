import { type JsonDocument, policyDocument } from '../core/expression';

/** Lets an AWS service, such as `ecs-tasks.amazonaws.com`, take on a role. */
export const trust = (service: string): JsonDocument =>
  policyDocument([{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } }]);
