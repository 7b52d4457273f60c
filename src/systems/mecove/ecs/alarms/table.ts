import type { EcsEnvironment } from '../environment';
import type { AlarmTable, Watched } from './alarm';
import { apiAlarms } from './api';
import { databaseAlarms } from './database';
import { redisAlarms } from './redis';
import { workerAlarms } from './worker';

/** Every alarm of the requirement's section 4.8. */
export const alarmTable = (env: EcsEnvironment, watched: Watched): AlarmTable => ({
  ...apiAlarms(env, watched),
  ...workerAlarms(env, watched),
  ...redisAlarms(env, watched),
  ...databaseAlarms(env, watched),
});

interface Composite {
  readonly because: string;
  readonly paragraph: string;
  readonly rule: string;
}

/** What several alarms mean together. */
export function compositeAlarms({ name, worker }: EcsEnvironment): Readonly<Record<string, Composite>> {
  const alarm = (key: string): string => `ALARM("${name}-${key}")`;
  const late = worker.queues.map((queue) => alarm(`queue-${queue.replaceAll('.', '-')}-oldest-job-age`)).join(' OR ');
  return {
    'webhooks-lost': {
      because:
        'Webhooks fail: no task answers, or many requests fail while tasks are unhealthy. Meta repeats a webhook only for a time, then the message is lost.',
      paragraph: 'webhooks-are-lost',
      rule: `${alarm('api-no-healthy-target')} OR (${alarm('api-5xx-rate')} AND ${alarm('api-unhealthy-targets')})`,
    },
    'answers-late': {
      because: 'People wait for answers, and there are too few workers: not the LLM providers are slow, but tasks do not run.',
      paragraph: 'answers-are-late',
      rule: `${alarm('worker-tasks-missing')} AND (${late})`,
    },
  };
}
