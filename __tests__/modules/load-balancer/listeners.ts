import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Edge } from './outputs';

export async function listensForHttpsOnly(elb: ElasticLoadBalancingV2Client, edge: Edge): Promise<void> {
  const { arn, arn_suffix: suffix, dns_name: dnsName, zone_id: zoneId } = edge.load_balancer;
  const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }));
  expect(LoadBalancers).toMatchObject([
    { LoadBalancerName: 'shop', Scheme: 'internet-facing', Type: 'application', DNSName: dnsName, CanonicalHostedZoneId: zoneId },
  ]);
  expect(arn.endsWith(`:loadbalancer/${suffix}`)).toBe(true);

  const { Attributes = [] } = await elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }));
  expect(Object.fromEntries(Attributes.map((it) => [it.Key, it.Value]))).toMatchObject({
    'access_logs.s3.enabled': 'true',
    'access_logs.s3.bucket': edge.load_balancer.access_logs_bucket,
    'deletion_protection.enabled': 'true',
    'idle_timeout.timeout_seconds': '60',
    'routing.http.drop_invalid_header_fields.enabled': 'true',
  });

  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: arn }));
  const [http, https] = Listeners.sort((a, b) => Number(a.Port) - Number(b.Port));
  expect(http).toMatchObject({
    Port: 80,
    Protocol: 'HTTP',
    DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }],
  });
  expect(https).toMatchObject({
    Port: 443,
    Protocol: 'HTTPS',
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
    Certificates: [{ CertificateArn: edge.certificate_arn }],
    DefaultActions: [{ Type: 'forward', TargetGroupArn: edge.load_balancer.target_group_arns.web }],
  });
  expect(Listeners).toHaveLength(2);

  const { Rules } = await elb.send(new DescribeRulesCommand({ ListenerArn: https?.ListenerArn }));
  expect(Rules?.filter((it) => it.IsDefault !== true)).toMatchObject([
    {
      Priority: '1',
      Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/debug', '/debug/*'] } }],
      Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
    },
  ]);
}
