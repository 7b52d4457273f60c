import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { Construct } from 'constructs';
import type { Expression, JsonDocument } from '../../core/expression';
import { resource } from '../../core/resource';

export interface Invocation {
  /** Name of the rule. */
  readonly name: Expression<string>;
  readonly description: string;
  /** When, or upon which events. */
  readonly on: { readonly scheduleExpression: Expression<string> } | { readonly eventPattern: JsonDocument };
}

/** The function that is invoked. */
export interface Invoked {
  readonly arn: Expression<string>;
  readonly functionName: Expression<string>;
}

/** Has EventBridge invoke a function. The resources are called after the id. */
export function invokes(scope: Construct, id: string, invoked: Invoked, { name, description, on }: Invocation) {
  const rule = resource(scope, id, CloudwatchEventRule, { name, description, ...on });
  resource(scope, id, LambdaPermission, {
    statementId: id,
    action: 'lambda:InvokeFunction',
    functionName: invoked.functionName,
    principal: 'events.amazonaws.com',
    sourceArn: rule.arn,
  });
  resource(scope, id, CloudwatchEventTarget, { rule: rule.name, arn: invoked.arn });
  return rule;
}
