import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { Wafv2WebAcl } from '@cdktf/provider-aws/lib/wafv2-web-acl';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import { Wafv2WebAclLoggingConfiguration } from '@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration';
import { text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each, resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';
import { metrics, rules } from './rules';

/** A firewall of AWS WAF before load balancers: managed rules, a rate limit for each address, a log without secrets. */
export class WebFirewall extends defineModule({
  name: 'web-firewall',
  summary: 'A firewall of AWS WAF before load balancers: managed rules, a rate limit for each address, a log without secrets.',
  inputs,
  outputs: {
    arn: output.string('ARN of the firewall.'),
    name: output.string('Name of the firewall, by which its metrics are found.'),
    logGroupName: output.string('Name of the log group.'),
  },
  policies,
  build(scope, input) {
    const acl = resource(scope, 'this', Wafv2WebAcl, {
      name: input.name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rule: rules(input),
      visibilityConfig: metrics(input.name),
    });
    each(input.resourceArns, scope, 'this', Wafv2WebAclAssociation, (resourceArn) => ({ webAclArn: acl.arn, resourceArn }));
    const log = resource(scope, 'this', CloudwatchLogGroup, {
      name: text`aws-waf-logs-${input.name}`,
      retentionInDays: input.logRetentionInDays,
      kmsKeyId: input.kmsKeyId,
    });
    resource(scope, 'this', Wafv2WebAclLoggingConfiguration, {
      resourceArn: acl.arn,
      logDestinationConfigs: [log.arn],
      redactedFields: [
        { queryString: {} }, // a webhook is verified with a token in it
        { singleHeader: { name: 'authorization' } },
        { singleHeader: { name: 'cookie' } },
      ],
    });
    return { arn: acl.arn, name: acl.name, logGroupName: log.name };
  },
}) {}
