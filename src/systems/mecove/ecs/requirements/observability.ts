import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { alarms, alarmText, topicArn } from './asked/alarms';
import { logGroups } from './asked/logs';
import { ofTasks, taskNames, tasks } from './asked/tasks';
import { redacted } from './asked/web-firewall';
import { type Aws, inSection, together } from './aws';
import { loadBalancer, targetGroup } from './asked/load-balancer';
import { suffixOf } from './arn';
import { wantedAlarms } from './wanted-alarms';

const says = inSection('4.8 Observability & operations');

export const observability = (env: EcsEnvironment): Requirement<Aws>[] => {
  const { name, application, operations } = env;
  const groups = taskNames.map((it) => `/ecs/${name}-${it}`);
  const topic = topicArn(env);
  return [
    says({
      statement: 'Logs: structured logs to CloudWatch',
      resources: taskNames.map((it) => `module.${it}.aws_cloudwatch_log_group.this`),
      of: together({ tasks, logGroups }),
      expected: { tasks: Object.fromEntries(taskNames.map((it) => [it, ['awslogs', `/ecs/${name}-${it}`]])), missing: [] },
      found: (it) => ({
        tasks: ofTasks(it.tasks, taskNames, ({ container: { logConfiguration: log } }) => [
          log?.logDriver,
          log?.options?.['awslogs-group'],
        ]),
        missing: groups.filter((one) => it.logGroups[one] === undefined),
      }),
    }),
    ...(operations.requestsPerAddress === null
      ? []
      : [
          says({
            statement: 'avoid logging message bodies or tokens (PII + security): the log of the firewall leaves tokens out',
            resources: ['module.web_firewall.aws_wafv2_web_acl_logging_configuration.this'],
            of: redacted,
            expected: ['authorization', 'cookie', 'query string'],
            found: (it) => it,
          }),
        ]),
    ...Object.entries(wantedAlarms(env)).map(([item, wanted]) =>
      says({
        statement: `Metrics/alarms: ${item}`,
        resources: Object.keys(wanted).map(at.alarm),
        of: together({ alarms, loadBalancer, targetGroup }),
        expected: wanted,
        found: (it) =>
          Object.fromEntries(
            Object.keys(wanted).map((key) => {
              const text = alarmText(it.alarms.metric[key]);
              return [
                key,
                text
                  .replace(suffixOf(it.loadBalancer.LoadBalancerArn), 'the load balancer')
                  .replace(suffixOf(it.targetGroup.TargetGroupArn), 'the target group'),
              ];
            }),
          ),
      }),
    ),
    says({
      statement: 'Alarms on what several of them mean together',
      resources: ['webhooks-lost', 'answers-late'].map((it) => `module.alarms.aws_cloudwatch_composite_alarm.this["${it}"]`),
      of: alarms,
      expected: ['answers-late', 'webhooks-lost'],
      found: (it) =>
        Object.entries(it.composite)
          .filter(([, one]) => tells(one, topic))
          .map(([key]) => key)
          .sort(),
    }),
    says({
      statement: 'Every alarm tells people, and says where it is written what to do',
      resources: ['module.alarms.aws_sns_topic.this'],
      of: alarms,
      expected: [],
      // What adds tasks tells Application Auto Scaling instead.
      found: (it) =>
        Object.entries(it.metric)
          .filter(([key]) => !key.startsWith('api-scaling-') && !key.startsWith('worker-scaling-'))
          .filter(([, one]) => !tells(one, topic) || one.AlarmDescription?.includes(`${operations.runbook}#`) !== true)
          .map(([key]) => key),
    }),
    says({
      statement: `Tracing: optional OpenTelemetry/X-Ray (${
        application.tracing === 'none' ? 'left out' : 'a collector beside each container'
      })`,
      resources: [at.task('api'), at.task('worker')],
      of: tasks,
      expected: { api: application.tracing !== 'none', worker: application.tracing !== 'none' },
      found: (all) => ofTasks(all, ['api', 'worker'], (it) => it.containers.some((one) => one.name === 'collector')),
    }),
  ];
};

const tells = ({ ActionsEnabled, AlarmActions }: Pick<MetricAlarm, 'ActionsEnabled' | 'AlarmActions'>, topic: string): boolean =>
  ActionsEnabled === true && AlarmActions?.includes(topic) === true;
