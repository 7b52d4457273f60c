/** Errors as Terraform 1.11 prints them (recorded). */
const advice = `

Terraform acquires a state lock to protect the state from being written
by multiple users at the same time. Please resolve the issue above and try
again. For most commands, you can disable locking with the "-lock=false"
flag, but this is not recommended.`;

const lockInfo = `Lock Info:
  ID:        941ea221-91cb-9252-d929-dfc3518e2d05
  Path:      bucket/mvp/terraform.tfstate
  Operation: OperationTypeApply
  Who:       ada@workstation
  Version:   1.11.4
  Created:   2026-11-21 14:40:59.043653313 +0000 UTC
  Info:      
`;

export const dynamoDbLock = {
  summary: 'Error acquiring the state lock',
  detail: `Error message: operation error DynamoDB: PutItem, https response error StatusCode: 400, RequestID: mC5A, ConditionalCheckFailedException: The conditional request failed\n${lockInfo}${advice}`,
};

export const s3Lock = {
  summary: 'Error acquiring the state lock',
  detail: `Error message: operation error S3: PutObject, https response error StatusCode: 412, RequestID: 4EEm, HostID: 9Gjj=, api error PreconditionFailed: At least one of the pre-conditions you specified did not hold\n${lockInfo}${advice}`,
};

export const lockTableMissing = {
  summary: 'Error acquiring the state lock',
  detail: `Error message: operation error DynamoDB: PutItem, https response error StatusCode: 400, RequestID: g8aI, ResourceNotFoundException: Requested resource not found\nUnable to retrieve item from DynamoDB table "locks": operation error DynamoDB: GetItem, https response error StatusCode: 400, RequestID: cYvO, ResourceNotFoundException: Requested resource not found${advice}`,
};

export const bucketMissing = {
  summary:
    'Failed to get existing workspaces: S3 bucket "state" does not exist.\n\nThe referenced S3 bucket must have been previously created.\n\nError: operation error S3: ListObjectsV2, https response error StatusCode: 404, RequestID: JUaY, HostID: 9Gjj=, NoSuchBucket: \n',
  detail: '',
};

const providerPlace = {
  address: 'provider["registry.terraform.io/hashicorp/aws"]',
  range: { filename: 'main.tf', start: { line: 6, column: 16, byte: 120 }, end: { line: 6, column: 17, byte: 121 } },
};

export const wrongAccount = { summary: 'AWS account ID not allowed: 123456789012', detail: '', ...providerPlace };

export const noCredentials = {
  summary: 'No valid credential sources found',
  detail:
    'Please see https://registry.terraform.io/providers/hashicorp/aws\nfor more information about providing credentials.\n\nError: failed to refresh cached credentials, no EC2 IMDS role found\n',
  ...providerPlace,
};

export const noProfile = { summary: 'failed to get shared config profile, nope', detail: '', ...providerPlace };

export const noRegistry = {
  summary: 'Failed to query available provider packages',
  detail:
    'Could not retrieve the list of available versions for provider hashicorp/aws: could not connect to registry.terraform.io',
};

export const throttling = {
  summary:
    'creating EC2 VPC: operation error EC2: CreateVpc, exceeded maximum number of attempts, 25, https response error StatusCode: 503, RequestID: 1, api error RequestLimitExceeded: Request limit exceeded.',
  detail: '',
  address: 'module.network.aws_vpc.this',
  range: { filename: 'main.tf.json', start: { line: 3, column: 1, byte: 1 }, end: { line: 3, column: 2, byte: 2 } },
};
