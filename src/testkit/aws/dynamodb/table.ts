import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { told } from '../answer';
import type { Connection } from '../connection';
import type { Encryption } from '../encryption';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** A DynamoDB table. */
export interface Table {
  readonly kind: 'DynamoDB table';
  readonly name: string;
  readonly arn: string;
  /** `CREATING`, `ACTIVE`, `UPDATING`, `DELETING`… */
  readonly status: string;
  readonly billing: 'on-demand' | 'provisioned';
  readonly partitionKey: string;
  readonly sortKey: string | undefined;
  /** `S`, `N` or `B` of each attribute that is a key. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly indexes: readonly string[];
  readonly deletionProtection: boolean;
  readonly pointInTimeRecovery: boolean;
  /** A table is always encrypted; without a key here, by one that DynamoDB owns. */
  readonly encryption: Encryption;
  /** The attribute by which items expire. */
  readonly timeToLive: string | undefined;
  /** What a stream tells: `NEW_IMAGE`…; undefined: there is none. */
  readonly stream: string | undefined;
  readonly tags: Tags;
}

const kind = 'DynamoDB table';
const dynamodb = () => load('@aws-sdk/client-dynamodb', () => import('@aws-sdk/client-dynamodb'));

export function table(aws: Connection, name: string): Promise<Table> {
  return aws.read({ kind, id: name, absent: ['ResourceNotFoundException', 'TableNotFoundException'] }, async () => {
    const sdk = await dynamodb();
    const client = aws.client(sdk.DynamoDBClient);
    const of = { TableName: name };
    const { Table: found } = await client.send(new sdk.DescribeTableCommand(of));
    if (found === undefined) return undefined;
    const [backups, ttl, tags] = await Promise.all([
      client.send(new sdk.DescribeContinuousBackupsCommand(of)),
      client.send(new sdk.DescribeTimeToLiveCommand(of)),
      tagsOfTable(aws, told(found, 'TableArn')),
    ]);
    const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    return {
      ...described(found),
      pointInTimeRecovery: recovery?.PointInTimeRecoveryStatus === 'ENABLED',
      timeToLive: ttl.TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED' ? ttl.TimeToLiveDescription.AttributeName : undefined,
      tags,
    };
  });
}

/** Ten a page. */
async function tagsOfTable(aws: Connection, ResourceArn: string, NextToken?: string): Promise<Tags> {
  const { DynamoDBClient, ListTagsOfResourceCommand } = await dynamodb();
  const page = await aws.client(DynamoDBClient).send(new ListTagsOfResourceCommand({ ResourceArn, NextToken }));
  const more = page.NextToken ?? '';
  return { ...tagsOf(page.Tags), ...(more === '' ? {} : await tagsOfTable(aws, ResourceArn, more)) };
}

function described(it: TableDescription): Omit<Table, 'pointInTimeRecovery' | 'timeToLive' | 'tags'> {
  const key = (type: string): string | undefined => it.KeySchema?.find((one) => one.KeyType === type)?.AttributeName;
  const attributes = (it.AttributeDefinitions ?? []).map(
    (one) => [told(one, 'AttributeName'), told(one, 'AttributeType')] as const,
  );
  return {
    kind,
    name: told(it, 'TableName'),
    arn: told(it, 'TableArn'),
    status: it.TableStatus ?? 'unknown',
    billing: it.BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST' ? 'on-demand' : 'provisioned',
    partitionKey: key('HASH') ?? '',
    sortKey: key('RANGE'),
    attributes: Object.fromEntries(attributes),
    indexes: [...(it.GlobalSecondaryIndexes ?? []), ...(it.LocalSecondaryIndexes ?? [])].flatMap((one) => one.IndexName ?? []),
    deletionProtection: it.DeletionProtectionEnabled === true,
    encryption: { key: it.SSEDescription?.Status === 'ENABLED' ? it.SSEDescription.KMSMasterKeyArn : undefined },
    stream: it.StreamSpecification?.StreamEnabled === true ? it.StreamSpecification.StreamViewType : undefined,
  };
}
