import type { Redis } from 'ioredis';
import { type Interval, minute } from './interval';

/** Jobs of one interval whose duration is told. */
const measured = 1000;

/**
 * How many jobs ended so in the interval. Jobs that are removed as soon as they end are known only from the metrics that BullMQ's
 * workers keep on demand; those may have been turned off since.
 */
export async function finishedIn(redis: Redis, queue: string, how: 'completed' | 'failed', interval: Interval): Promise<number> {
  const { from, to } = interval;
  const metrics = `${queue}:metrics:${how}`;
  const [kept, state, points] = await Promise.all([
    redis.zcount(`${queue}:${how}`, from, `(${to}`),
    redis.hmget(metrics, 'count', 'prevTS', 'prevCount'),
    redis.lrange(`${metrics}:data`, 0, Math.ceil((Date.now() - from) / minute)),
  ]);
  return Math.max(kept, recorded(state.map(Number), points.map(Number), interval));
}

/**
 * BullMQ counts by the minute. What was counted since `countBefore` ended in the minute of `last`, in which a job ended last; the
 * points are those of the minutes before it, the newest first.
 */
function recorded(
  [count = 0, last = 0, countBefore = 0]: readonly number[],
  points: readonly number[],
  { from, to }: Interval,
): number {
  const lastMinute = Math.floor(last / minute) * minute;
  const all = [count - countBefore, ...points].map((ended, i) => ({ ended, at: lastMinute - i * minute }));
  return all.filter(({ at }) => from <= at && at < to).reduce((sum, { ended }) => sum + ended, 0);
}

/** How long jobs took that were completed in the interval and are still kept, in milliseconds; of very many only some. */
export async function durations(redis: Redis, queue: string, { from, to }: Interval): Promise<number[]> {
  const ids = await redis.zrangebyscore(`${queue}:completed`, from, `(${to}`, 'LIMIT', 0, measured);
  const times = await Promise.all(ids.map((id) => redis.hmget(`${queue}:${id}`, 'processedOn', 'finishedOn')));
  return times.flatMap(([began, ended]) => (began == null || ended == null ? [] : [Number(ended) - Number(began)]));
}
