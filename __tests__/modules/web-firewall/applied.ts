import {
  GetLoggingConfigurationCommand,
  GetWebACLCommand,
  GetWebACLForResourceCommand,
  type Rule,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import type { Account } from '../account';
import type { Edge } from '../load-balancer/outputs';

export async function firewallProtects({ client, cloud }: Account, edge: Edge): Promise<void> {
  const { arn, name, log_group_name: logGroup } = edge.web_firewall;
  expect([name, logGroup]).toEqual(['shop', 'aws-waf-logs-shop']);
  const waf = new WAFV2Client(client);
  const { WebACL: found } = await waf.send(new GetWebACLForResourceCommand({ ResourceArn: edge.load_balancer.arn }));
  expect(found?.ARN).toBe(arn);

  const { WebACL } = await waf.send(new GetWebACLCommand({ Name: name, Scope: 'REGIONAL', Id: found?.Id }));
  expect(WebACL?.DefaultAction).toEqual({ Allow: {} });
  const asked = [...(WebACL?.Rules ?? [])].sort(byPriority);
  expect(asked.map(shown)).toEqual([
    ['blocked-path-debug', 'blocks with 404', { path: '/debug', spellings: ['URL_DECODE', 'NORMALIZE_PATH', 'LOWERCASE'] }],
    ['rate-limit', 'blocks with 429', { Limit: 5000, EvaluationWindowSec: 300, AggregateKeyType: 'IP' }],
    ['AWSManagedRulesAmazonIpReputationList', 'as the group says', { counted: [] }],
    ['AWSManagedRulesCommonRuleSet', 'as the group says', { counted: ['SizeRestrictions_BODY'] }],
    ['AWSManagedRulesKnownBadInputsRuleSet', 'as the group says', { counted: [] }],
  ]);
  expect(asked.map((it) => it.VisibilityConfig?.SampledRequestsEnabled)).toEqual(asked.map(() => false));

  const [log] = await cloud.logs.groups('aws-waf-logs-');
  expect(log).toMatchObject({ name: logGroup, retention: 90 });
  const { LoggingConfiguration: logging } = await waf.send(new GetLoggingConfigurationCommand({ ResourceArn: arn }));
  expect(logging?.LogDestinationConfigs).toEqual([log?.arn]);
  expect(logging?.RedactedFields).toHaveLength(3);
  expect(logging?.RedactedFields).toEqual(
    expect.arrayContaining([
      { QueryString: {} },
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'cookie' } },
    ]),
  );
}

/** WAF keeps an order by number only. */
const byPriority = (a: { Priority: number | undefined }, b: { Priority: number | undefined }): number =>
  Number(a.Priority) - Number(b.Priority);

const shown = ({ Name, Action, OverrideAction, Statement }: Rule): readonly unknown[] => {
  const code = Action?.Block?.CustomResponse?.ResponseCode;
  const does = code === undefined ? OverrideAction?.None && 'as the group says' : `blocks with ${code}`;
  const { ByteMatchStatement: path, ManagedRuleGroupStatement: group, RateBasedStatement: rate } = Statement ?? {};
  if (path) {
    expect([path.FieldToMatch, path.PositionalConstraint]).toEqual([{ UriPath: {} }, 'STARTS_WITH']);
    const prefix = new TextDecoder().decode(path.SearchString);
    const spellings = [...(path.TextTransformations ?? [])].sort(byPriority).map((it) => it.Type);
    return [Name, does, { path: prefix, spellings }];
  }
  if (!group) return [Name, does, rate];
  expect([group.VendorName, group.Name]).toEqual(['AWS', Name]);
  const counted = group.RuleActionOverrides?.filter((it) => it.ActionToUse?.Count).map((it) => it.Name) ?? [];
  return [Name, does, { counted }];
};
