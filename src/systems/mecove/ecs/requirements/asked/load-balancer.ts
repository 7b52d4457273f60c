import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  type Action,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { only } from '../../../../../core/requirement';
import { type Aws, reading } from '../aws';

export const loadBalancer = reading(['elasticloadbalancing:DescribeLoadBalancers'], async ({ elb, env }) =>
  only('load balancer', (await elb.send(new DescribeLoadBalancersCommand({ Names: [env.name] }))).LoadBalancers),
);

const arnOf = async (aws: Aws): Promise<string | undefined> => (await loadBalancer.of(aws)).LoadBalancerArn;

export const targetGroup = reading([...loadBalancer.asks, 'elasticloadbalancing:DescribeTargetGroups'], async (aws) =>
  only('target group', (await aws.elb.send(new DescribeTargetGroupsCommand({ LoadBalancerArn: await arnOf(aws) }))).TargetGroups),
);

/** What listens, by port. */
export const listeners = reading([...loadBalancer.asks, 'elasticloadbalancing:DescribeListeners'], async (aws) => {
  const { Listeners = [] } = await aws.elb.send(new DescribeListenersCommand({ LoadBalancerArn: await arnOf(aws) }));
  const at = (port: number) =>
    only(
      `listener on ${port}`,
      Listeners.filter((it) => it.Port === port),
    );
  return { http: at(80), https: at(443), ports: Listeners.map((it) => it.Port).sort() };
});

/** What happens to requests by HTTPS, as `/debug, /debug/*: 404`, in the order in which the load balancer looks. */
export const routing = reading([...listeners.asks, ...targetGroup.asks, 'elasticloadbalancing:DescribeRules'], async (aws) => {
  const [{ https }, api] = await Promise.all([listeners.of(aws), targetGroup.of(aws)]);
  const { Rules = [] } = await aws.elb.send(new DescribeRulesCommand({ ListenerArn: https.ListenerArn }));
  const order = (priority = ''): number => (priority === 'default' ? Infinity : Number(priority));
  return [...Rules]
    .sort((a, b) => order(a.Priority) - order(b.Priority))
    .map((it) => {
      const paths = it.Conditions?.flatMap((one) => one.PathPatternConfig?.Values ?? [one.Field ?? '']) ?? [];
      return `${it.IsDefault === true ? 'all else' : paths.join(', ')}: ${(it.Actions ?? [])
        .map((one) => answer(one, api.TargetGroupArn))
        .join()}`;
    });
});

function answer({ Type, TargetGroupArn, FixedResponseConfig }: Action, api: string | undefined): string {
  if (Type === 'forward') return TargetGroupArn === api ? 'to the API' : `to ${TargetGroupArn ?? ''}`;
  return FixedResponseConfig?.StatusCode ?? Type ?? '';
}

export const certificate = reading([...listeners.asks, 'acm:DescribeCertificate'], async (aws) => {
  const { https } = await listeners.of(aws);
  const { CertificateArn } = only('certificate', https.Certificates);
  return (await aws.acm.send(new DescribeCertificateCommand({ CertificateArn }))).Certificate;
});
