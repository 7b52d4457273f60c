/**
 * What groundplan is measured against: the same system written with the constructs of CDKTF alone, without a schema, modules, policies or documents.
 *
 *     node bare-app.js OUTDIR NUMBER-OF-ENVIRONMENTS
 */
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { Eip } from '@cdktf/provider-aws/lib/eip';
import { EipAssociation } from '@cdktf/provider-aws/lib/eip-association';
import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { KeyPair } from '@cdktf/provider-aws/lib/key-pair';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { PrivateKey } from '@cdktf/provider-tls/lib/private-key';
import { TlsProvider } from '@cdktf/provider-tls/lib/provider';
import { App, Fn, S3Backend, TerraformHclModule, TerraformOutput, TerraformStack, Token } from 'cdktf';

const bucketName = 'mecove-tfstate-498735610795';
const lockTable = 'mecove-tfstate-locks';
const region = 'ap-south-1';

/** A stack with provider, state and tags. */
class Stack extends TerraformStack {
  constructor(app: App, name: string) {
    super(app, name);
    new AwsProvider(this, 'aws', { region, allowedAccountIds: ['498735610795'], defaultTags: [{ tags: { Project: 'mecove', Environment: name } }] });
    new S3Backend(this, { bucket: bucketName, key: `${name}/terraform.tfstate`, region, encrypt: true, dynamodbTable: lockTable });
  }
}

function bootstrap(app: App): void {
  const stack = new Stack(app, 'mecove-bootstrap');
  const { id, arn } = new S3Bucket(stack, 'bucket', { bucket: bucketName });
  const versioning = new S3BucketVersioningA(stack, 'versioning', { bucket: id, versioningConfiguration: { status: 'Enabled' } });
  new S3BucketServerSideEncryptionConfigurationA(stack, 'encryption', { bucket: id, rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] });
  const closed = new S3BucketPublicAccessBlock(stack, 'closed', { bucket: id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true });
  new S3BucketPolicy(stack, 'policy', {
    bucket: id, dependsOn: [closed],
    policy: Fn.jsonencode({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [arn, `${arn}/*`], Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] }),
  });
  new S3BucketLifecycleConfiguration(stack, 'lifecycle', { bucket: id, dependsOn: [versioning], rule: [{ id: 'old', status: 'Enabled', noncurrentVersionExpiration: [{ noncurrentDays: 90 }] }] });
  new DynamodbTable(stack, 'locks', { name: lockTable, billingMode: 'PAY_PER_REQUEST', hashKey: 'LockID', attribute: [{ name: 'LockID', type: 'S' }], pointInTimeRecovery: { enabled: true } });
}

function mecove(app: App, name: string): void {
  const stack = new Stack(app, name);
  new TlsProvider(stack, 'tls');
  const vpc = new TerraformHclModule(stack, 'vpc', {
    source: 'terraform-aws-modules/vpc/aws', version: '5.21.0',
    variables: { name, cidr: '10.0.0.0/16', azs: ['ap-south-1a', 'ap-south-1b'], public_subnets: ['10.0.0.0/24', '10.0.1.0/24'], enable_nat_gateway: false, enable_dns_hostnames: true },
  });
  const group = (id: string): string => new SecurityGroup(stack, id, { name: `${name}-${id}`, vpcId: vpc.getString('vpc_id') }).id;
  const [host, database] = [group('ec2'), group('rds')];
  for (const port of [22, 80, 443]) new VpcSecurityGroupIngressRule(stack, `in-${port}`, { securityGroupId: host, cidrIpv4: '0.0.0.0/0', fromPort: port, toPort: port, ipProtocol: 'tcp' });
  new VpcSecurityGroupEgressRule(stack, 'out', { securityGroupId: host, cidrIpv4: '0.0.0.0/0', ipProtocol: '-1' });
  new VpcSecurityGroupIngressRule(stack, 'to-database', { securityGroupId: database, referencedSecurityGroupId: host, fromPort: 5432, toPort: 5432, ipProtocol: 'tcp' });

  const subnets = new DbSubnetGroup(stack, 'subnets', { name, subnetIds: Fn.tolist(vpc.get('public_subnets')) });
  const parameters = new DbParameterGroup(stack, 'parameters', { name, family: 'postgres16' });
  const rds = new DbInstance(stack, 'database', {
    identifier: name, engine: 'postgres', engineVersion: '16', instanceClass: 'db.t4g.micro', allocatedStorage: 20, storageType: 'gp3', storageEncrypted: true,
    dbName: 'mecove', username: 'mecove', manageMasterUserPassword: true, dbSubnetGroupName: subnets.name, parameterGroupName: parameters.name,
    vpcSecurityGroupIds: [database], skipFinalSnapshot: true,
  });
  const secret = rds.masterUserSecret.get(0).secretArn;
  new SecretsmanagerSecretRotation(stack, 'rotation', { secretId: secret, rotationRules: { automaticallyAfterDays: 30 } });
  const logs = ['api', 'worker', 'caddy'].map((it) => new CloudwatchLogGroup(stack, `logs-${it}`, { name: `/ec2/${name}/${it}`, retentionInDays: 14 }));

  const key = new PrivateKey(stack, 'key', { algorithm: 'ED25519' });
  const pair = new KeyPair(stack, 'pair', { keyName: name, publicKey: key.publicKeyOpenssh });
  const role = new IamRole(stack, 'role', { name, assumeRolePolicy: Fn.jsonencode({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }] }) });
  new IamRolePolicyAttachment(stack, 'ssm', { role: role.name, policyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' });
  for (const [id, resource] of [['secrets', [secret]], ['logs', logs.map((it) => `${it.arn}:*`)]] as const) {
    new IamRolePolicy(stack, `policy-${id}`, { role: role.name, policy: Fn.jsonencode({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] }) });
  }
  const profile = new IamInstanceProfile(stack, 'profile', { name, role: role.name });
  const image = new DataAwsSsmParameter(stack, 'image', { name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64' });
  const instance = new Instance(stack, 'host', {
    ami: image.insecureValue, instanceType: 't4g.small', subnetId: Token.asString(Fn.element(vpc.get('public_subnets'), 0)), vpcSecurityGroupIds: [host], keyName: pair.keyName,
    iamInstanceProfile: profile.name, rootBlockDevice: { volumeType: 'gp3', volumeSize: 30, encrypted: true }, metadataOptions: { httpTokens: 'required' },
    userData: `#!/bin/sh\n# ${rds.address}\n`,
  });
  const ip = new Eip(stack, 'ip', { domain: 'vpc' });
  new EipAssociation(stack, 'ip-of-host', { allocationId: ip.allocationId, instanceId: instance.id });
  for (const [id, value] of Object.entries({ elastic_ip: ip.publicIp, instance_id: instance.id, rds_endpoint: rds.address })) new TerraformOutput(stack, id, { value });
}

const [, , outdir = 'cdktf.out', number = '1'] = process.argv;
const app = new App({ outdir, stackTraces: false });
bootstrap(app);
for (let i = 1; i <= Number(number); i += 1) mecove(app, `mecove-${String(i).padStart(3, '0')}`);
app.synth();
