import { type LogGroup, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { reading } from '../aws';

/** The log groups whose names hold that of the environment, by name. */
export const logGroups = reading(['logs:DescribeLogGroups'], async ({ logs: client, env }) => {
  const found: LogGroup[] = [];
  for await (const page of paginateDescribeLogGroups({ client }, { logGroupNamePattern: env.name }))
    found.push(...(page.logGroups ?? []));
  return Object.fromEntries(found.map((it) => [it.logGroupName ?? '', it]));
});
