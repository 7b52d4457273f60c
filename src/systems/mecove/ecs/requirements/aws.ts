import { ACMClient } from '@aws-sdk/client-acm';
import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import { BudgetsClient } from '@aws-sdk/client-budgets';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { RDSClient } from '@aws-sdk/client-rds';
import { Route53Client } from '@aws-sdk/client-route-53';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { WAFV2Client } from '@aws-sdk/client-wafv2';
import { askedOf } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';

/** Settings that all clients of the SDK share; none are needed where the environment has credentials. */
export type AwsSettings = Pick<EC2ClientConfig, 'credentials' | 'requestHandler'>;

/** Whom and about what to ask: the environment, the outputs of its root by their Terraform names, one client a service. */
export function awsOf(env: EcsEnvironment, outputs: Readonly<Record<string, unknown>>, settings: AwsSettings = {}) {
  const config = { ...settings, region: env.region };
  return {
    env,
    outputs,
    acm: new ACMClient(config),
    budgets: new BudgetsClient(config),
    cloudwatch: new CloudWatchClient(config),
    ec2: new EC2Client(config),
    ecr: new ECRClient(config),
    ecs: new ECSClient(config),
    elasticache: new ElastiCacheClient(config),
    elb: new ElasticLoadBalancingV2Client(config),
    events: new EventBridgeClient(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    lambda: new LambdaClient(config),
    logs: new CloudWatchLogsClient(config),
    rds: new RDSClient(config),
    route53: new Route53Client(config),
    scaling: new ApplicationAutoScalingClient(config),
    secrets: new SecretsManagerClient(config),
    sns: new SNSClient(config),
    ssm: new SSMClient(config),
    waf: new WAFV2Client(config),
  };
}

export type Aws = Readonly<ReturnType<typeof awsOf>>;

/** How sentences about meCove on ECS, and what they ask, are written. */
export const { inSection, reading, together } = askedOf<Aws>();
