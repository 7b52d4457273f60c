import { connect } from './connection';
import { metricLines } from './metric-lines';
import { measure } from './queue';
import { lastInterval } from './interval';
import { settingsFrom } from './settings';

/** What EventBridge sends on a schedule, as far as it is needed; by hand the function is run with nothing. */
interface Scheduled {
  readonly time?: string;
}

/** Measures every queue and writes its metrics to the log, from which CloudWatch takes them. */
export async function handler({ time }: Scheduled): Promise<void> {
  const { queues, prefix, namespace, schedule, secretArn } = settingsFrom(process.env);
  const at = time === undefined ? Date.now() : Date.parse(time);
  const interval = lastInterval(schedule, at);
  const redis = await connect(secretArn);
  try {
    await Promise.all(
      queues.map(async (queue) => {
        const lines = metricLines({ namespace, queue, at }, await measure(redis, `${prefix}:${queue}`, interval));
        // console.log would put time and request before the line, which then were no JSON.
        process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      }),
    );
  } finally {
    redis.disconnect();
  }
}
