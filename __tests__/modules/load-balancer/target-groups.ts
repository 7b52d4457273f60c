import {
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Edge } from './outputs';

export async function targetsAreChecked(elb: ElasticLoadBalancingV2Client, { load_balancer: edge }: Edge): Promise<void> {
  const { web } = edge.target_group_arns;
  const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [web] }));
  expect(TargetGroups).toMatchObject([
    {
      TargetGroupName: 'shop-web-3000',
      TargetType: 'ip',
      Protocol: 'HTTP',
      Port: 3000,
      HealthCheckPath: '/health',
      HealthCheckIntervalSeconds: 15,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 3,
      Matcher: { HttpCode: '200' },
      LoadBalancerArns: [edge.arn],
    },
  ]);
  expect(web.endsWith(`:${edge.target_group_arn_suffixes.web}`)).toBe(true);
  const { Attributes = [] } = await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: web }));
  expect(Object.fromEntries(Attributes.map((it) => [it.Key, it.Value]))).toMatchObject({
    'deregistration_delay.timeout_seconds': '30',
  });
}
