import {
  DeleteLoadBalancerCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { aws } from 'groundplan/testkit';
import type { Account } from '../account';
import { certificateIsIssued } from '../certificate/applied';
import { recordsAreWeighted } from '../dns-record/applied';
import { firewallProtects } from '../web-firewall/applied';
import { accessLogsAreSafe } from './access-logs';
import { listensForHttpsOnly } from './listeners';
import { outputs } from './outputs';
import { targetsAreChecked } from './target-groups';

export async function edgeIsApplied(account: Account): Promise<void> {
  const { applied, client, cloud } = account;
  await using root = await applied('load-balancer', { outputs, with: ['certificate', 'dns-record', 'web-firewall'] });
  const elb = new ElasticLoadBalancingV2Client(client);
  const { arn, access_logs_bucket: bucket } = root.outputs.load_balancer;

  await listensForHttpsOnly(elb, root.outputs);
  await targetsAreChecked(elb, root.outputs);
  await accessLogsAreSafe(cloud, bucket);
  await certificateIsIssued(account, root.outputs);
  await recordsAreWeighted(account, root.outputs);
  await firewallProtects(account, root.outputs);

  await expect(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn }))).rejects.toThrow(/deletion protection/);
  const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'false' }];
  await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: arn, Attributes }));
  await cloud.s3.putObject(bucket, 'AWSLogs/498735610795/log.gz', 'what the load balancer has seen');
  await root.destroy();
  await expect(elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }))).rejects.toThrow(/not found|not exist/i);
  expect(await aws.exists(cloud.s3.bucket(bucket))).toBe(false);
}
