import type { LogGroup as Described } from '@aws-sdk/client-cloudwatch-logs';
import { allPages, told } from './answer';
import type { Connection } from './connection';
import type { Encryption } from './encryption';
import { load } from './load';
import type { Tags } from './tags';

/** A log group. */
export interface LogGroup {
  readonly kind: 'log group';
  readonly name: string;
  readonly arn: string;
  /** Days that events are kept; undefined: for ever. */
  readonly retention: number | undefined;
  /** A log group is always encrypted; without a key here, by one that CloudWatch Logs owns. */
  readonly encryption: Encryption;
  readonly tags: Tags;
}

/** Which events are asked for. */
export interface EventSearch {
  /** Only those of this stream. */
  readonly stream?: string | undefined;
  /** A filter pattern of CloudWatch: `ERROR`, `{ $.status = 500 }`. */
  readonly pattern?: string | undefined;
  readonly since?: Date | undefined;
}

export interface LogEvent {
  readonly at: Date;
  readonly stream: string;
  readonly message: string;
}

const kind = 'log group';
const absent = ['ResourceNotFoundException'];
const sdk = () => load('@aws-sdk/client-cloudwatch-logs', () => import('@aws-sdk/client-cloudwatch-logs'));

/** CloudWatch Logs, asked with `@aws-sdk/client-cloudwatch-logs`. What is not there is a `NotFound`. */
export class Logs {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  group(name: string): Promise<LogGroup> {
    return this.#aws.read({ kind, id: name, absent }, async () => {
      const { CloudWatchLogsClient, DescribeLogGroupsCommand } = await sdk();
      // Sorted by name: the name itself comes before all that begin with it.
      const asked = new DescribeLogGroupsCommand({ logGroupNamePrefix: name });
      const { logGroups } = await this.#aws.client(CloudWatchLogsClient).send(asked);
      const found = logGroups?.find((it) => it.logGroupName === name);
      return found && this.#withTags(found);
    });
  }

  /** All whose names begin so, sorted by name. Empty where there are none. */
  groups(prefix: string): Promise<readonly LogGroup[]> {
    return this.#aws.read({ kind, id: `${prefix}*`, absent }, async () => {
      const { CloudWatchLogsClient, paginateDescribeLogGroups } = await sdk();
      const pages = paginateDescribeLogGroups({ client: this.#aws.client(CloudWatchLogsClient) }, { logGroupNamePrefix: prefix });
      return Promise.all((await allPages(pages, (page) => page.logGroups)).map((it) => this.#withTags(it)));
    });
  }

  async #withTags(described: Described): Promise<LogGroup> {
    const { CloudWatchLogsClient, ListTagsForResourceCommand } = await sdk();
    const arn = told(described, 'arn').replace(/:\*$/, '');
    const { tags = {} } = await this.#aws.client(CloudWatchLogsClient).send(new ListTagsForResourceCommand({ resourceArn: arn }));
    const { retentionInDays: retention, kmsKeyId: key } = described;
    return { kind, name: told(described, 'logGroupName'), arn, retention, encryption: { key }, tags };
  }

  /** What was logged, in the order of time. AWS takes some seconds until an event can be found. */
  events(group: string, { stream, pattern, since }: EventSearch = {}): Promise<readonly LogEvent[]> {
    return this.#aws.read({ kind, id: group, absent }, async () => {
      const { CloudWatchLogsClient, paginateFilterLogEvents } = await sdk();
      const asked = {
        logGroupName: group,
        ...(stream === undefined ? {} : { logStreamNames: [stream] }),
        filterPattern: pattern,
        startTime: since?.getTime(),
      };
      const found = await allPages(
        paginateFilterLogEvents({ client: this.#aws.client(CloudWatchLogsClient) }, asked),
        (page) => page.events,
      );
      return found.map((it) => ({
        at: new Date(told(it, 'timestamp')),
        stream: it.logStreamName ?? '',
        message: it.message ?? '',
      }));
    });
  }
}
