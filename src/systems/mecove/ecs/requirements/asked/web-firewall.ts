import { GetLoggingConfigurationCommand, GetWebACLForResourceCommand, type Rule } from '@aws-sdk/client-wafv2';
import { reading } from '../aws';
import { loadBalancer } from './load-balancer';

export const webFirewall = reading([...loadBalancer.asks, 'wafv2:GetWebACLForResource'], async (aws) => {
  const { LoadBalancerArn } = await loadBalancer.of(aws);
  const { WebACL } = await aws.waf.send(new GetWebACLForResourceCommand({ ResourceArn: LoadBalancerArn }));
  if (WebACL === undefined) throw new Error('web firewall: none stands in front of the load balancer');
  return {
    arn: WebACL.ARN ?? '',
    name: WebACL.Name,
    rules: [...(WebACL.Rules ?? [])].sort((a, b) => Number(a.Priority) - Number(b.Priority)).map(shown),
  };
});

/** `blocks AWSManagedRulesCommonRuleSet`, `blocks more than 10000 requests in 300 s`, `blocks paths from /debug`. */
function shown({ Action, OverrideAction, Statement }: Rule): string {
  const does = Action?.Block !== undefined || OverrideAction?.None !== undefined ? 'blocks' : 'counts';
  const { ByteMatchStatement: match, ManagedRuleGroupStatement: managed, RateBasedStatement: rate } = Statement ?? {};
  if (managed !== undefined) return `${does} ${managed.Name ?? ''}`;
  if (rate !== undefined) return `${does} more than ${String(rate.Limit)} requests in ${String(rate.EvaluationWindowSec)} s`;
  return `${does} paths from ${new TextDecoder().decode(match?.SearchString)}`;
}

/** What the log of the firewall leaves out. */
export const redacted = reading([...webFirewall.asks, 'wafv2:GetLoggingConfiguration'], async (aws) => {
  const { arn } = await webFirewall.of(aws);
  const { LoggingConfiguration } = await aws.waf.send(new GetLoggingConfigurationCommand({ ResourceArn: arn }));
  return (LoggingConfiguration?.RedactedFields ?? [])
    .map((it) => (it.QueryString === undefined ? it.SingleHeader?.Name ?? '' : 'query string'))
    .sort();
});
