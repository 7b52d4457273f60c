import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import type { Construct } from 'constructs';
import { text } from '../../core/expression';
import { data, local, resource } from '../../core/resource';
import type { TaskInput } from './task-input';

/** The log group of all containers of a task, and how they write to it: as `ecs/CONTAINER/TASK`. */
export function taskLogs(scope: Construct, { name, logRetentionInDays, kmsKeyArn }: TaskInput) {
  const group = resource(scope, 'this', CloudwatchLogGroup, {
    name: text`/ecs/${name}`,
    retentionInDays: logRetentionInDays,
    kmsKeyId: kmsKeyArn,
  });
  const region = data(scope, 'current', DataAwsRegion, {});
  const configuration = local(scope, 'log_configuration', {
    logDriver: 'awslogs',
    options: { 'awslogs-group': group.name, 'awslogs-region': region.name, 'awslogs-stream-prefix': 'ecs' },
  });
  return { group, configuration };
}
