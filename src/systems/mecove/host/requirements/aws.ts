import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { askedOf } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';

/** Whom and about what to ask: the environment, the outputs of its root, one client a service. */
export interface Aws {
  readonly env: HostEnvironment;
  /** Outputs of the root by their Terraform names. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly dynamodb: DynamoDBClient;
  readonly ec2: EC2Client;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
  readonly rds: RDSClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
}

/** Settings that all clients of the SDK share; none are needed where the environment has credentials. */
export type AwsSettings = Pick<EC2ClientConfig, 'credentials' | 'requestHandler'>;

export function awsOf(env: HostEnvironment, outputs: Aws['outputs'], settings: AwsSettings = {}): Aws {
  const config = { ...settings, region: env.region };
  const state = { ...settings, region: env.state.region };
  return {
    env, outputs,
    dynamodb: new DynamoDBClient(state), ec2: new EC2Client(config), iam: new IAMClient(config), logs: new CloudWatchLogsClient(config),
    rds: new RDSClient(config), s3: new S3Client(state), secrets: new SecretsManagerClient(config),
  };
}

/** How sentences about a host, and what they ask, are written. */
export const { inSection, reading, together } = askedOf<Aws>();
