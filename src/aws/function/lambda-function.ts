import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import type { Construct } from 'constructs';
import { type Expression, fileHash, fileIn, policyDocument, text, type Value } from '../../core/expression';
import { resource } from '../../core/resource';
import { trust } from '../trust';

export interface FunctionOptions {
  readonly name: Expression<string>;
  readonly description: string;
  /** The deployment package beside the module's Terraform. */
  readonly file: string;
  readonly environment: Readonly<Record<string, Value<string>>>;
  /** What the function may do besides writing its log. */
  readonly statements: readonly object[];
  /** Seconds after which a run is ended. */
  readonly timeout: number;
  /** Where the function stands in a VPC. */
  readonly vpc?: { readonly subnetIds: Expression<string[]>; readonly securityGroupIds: Expression<string[]> };
  readonly logRetentionInDays: Expression<number>;
  readonly kmsKeyArn: Expression<string | null>;
}

/** A Lambda function on Node.js 22 with a role and a log group of its own. */
export function lambdaFunction(scope: Construct, options: FunctionOptions) {
  const { name, vpc } = options;
  const logGroup = resource(scope, 'this', CloudwatchLogGroup, {
    name: text`/aws/lambda/${name}`,
    retentionInDays: options.logRetentionInDays,
    kmsKeyId: options.kmsKeyArn,
  });
  const role = resource(scope, 'this', IamRole, { name, assumeRolePolicy: trust('lambda.amazonaws.com') });
  const permissions = resource(scope, 'this', IamRolePolicy, {
    name,
    role: role.name,
    policy: policyDocument([
      {
        Sid: 'WriteItsLog',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: text`${logGroup.arn}:*`,
      },
      ...(vpc === undefined ? [] : networkInterfaces),
      ...options.statements,
    ]),
  });
  const made = resource(
    scope,
    'this',
    LambdaFunction,
    {
      functionName: name,
      description: options.description,
      runtime: 'nodejs22.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      filename: fileIn(options.file),
      sourceCodeHash: fileHash(options.file),
      role: role.arn,
      timeout: options.timeout,
      memorySize: 256,
      environment: { variables: options.environment },
      loggingConfig: { logFormat: 'Text', logGroup: logGroup.name },
      ...(vpc && { vpcConfig: vpc }),
    },
    { dependsOn: [permissions] }, // Lambda asks for the permissions when it puts the function into its subnets
  );
  return { function: made, role, logGroup };
}

/**
 * What Lambda itself needs to connect a function to a VPC: as AWS gives it in AWSLambdaVPCAccessExecutionRole, on everything,
 * since the interfaces do not exist yet.
 */
const networkInterfaces: readonly object[] = [
  {
    Sid: 'ConnectToVpc',
    Effect: 'Allow',
    Action: [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ],
    Resource: '*',
  },
];
