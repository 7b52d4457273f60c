import type { Parameter } from '@aws-sdk/client-rds';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';

/** A parameter group of RDS instances, with what it sets itself. */
export interface ParameterGroup {
  readonly kind: 'DB parameter group';
  readonly name: string;
  readonly arn: string | undefined;
  /** Such as `postgres16`. */
  readonly family: string;
  readonly description: string;
  /** The parameters that differ from the engine's defaults, by name. */
  readonly changed: Readonly<Record<string, ParameterValue>>;
}

/** One parameter. */
export interface ParameterValue {
  /** Undefined: the engine decides. */
  readonly value: string | undefined;
  /** `user`, `system` or `engine-default`. */
  readonly source: string | undefined;
  /** `immediate`, or `pending-reboot`. */
  readonly applyMethod: string | undefined;
}

const kind = 'DB parameter group';
const absent = ['DBParameterGroupNotFound', 'DBParameterGroupNotFoundFault'];
const rds = () => load('@aws-sdk/client-rds', () => import('@aws-sdk/client-rds'));

export function parameterGroup(aws: Connection, name: string): Promise<ParameterGroup> {
  return aws.read({ kind, id: name, absent }, async () => {
    const { RDSClient, DescribeDBParameterGroupsCommand } = await rds();
    const asked = new DescribeDBParameterGroupsCommand({ DBParameterGroupName: name });
    const found = (await aws.client(RDSClient).send(asked)).DBParameterGroups?.[0];
    if (found === undefined) return undefined;
    const changed = await parameters(aws, name, 'user');
    return {
      kind,
      name: told(found, 'DBParameterGroupName'),
      arn: found.DBParameterGroupArn,
      family: told(found, 'DBParameterGroupFamily'),
      description: found.Description ?? '',
      changed: Object.fromEntries(changed.map((it) => [told(it, 'ParameterName'), valueOf(it)])),
    };
  });
}

/** One parameter of a group, also one that it leaves at the engine's default. */
export function parameter(aws: Connection, group: string, name: string): Promise<ParameterValue> {
  return aws.read({ kind: `parameter of ${kind} ${group}`, id: name, absent }, async () => {
    const found = (await parameters(aws, group)).find((it) => it.ParameterName === name);
    return found === undefined ? undefined : valueOf(found);
  });
}

async function parameters(aws: Connection, group: string, source?: string): Promise<readonly Parameter[]> {
  const { RDSClient, paginateDescribeDBParameters } = await rds();
  const asked = { DBParameterGroupName: group, ...(source === undefined ? {} : { Source: source }) };
  return allPages(paginateDescribeDBParameters({ client: aws.client(RDSClient) }, asked), (page) => page.Parameters);
}

function valueOf({ ParameterValue: value, Source: source, ApplyMethod: applyMethod }: Parameter): ParameterValue {
  return { value, source, applyMethod };
}
