import type { Redis } from 'ioredis';

/** BullMQ's score of a prioritized job: its priority times this, plus a counter. */
const perPriority = 2 ** 32;
/** Priorities that are looked at, from the most urgent one on. */
const priorities = 50;

/** Since when the oldest job waits, in milliseconds since 1970; undefined where none does. */
export async function oldestSince(redis: Redis, queue: string): Promise<number | undefined> {
  const ids = await Promise.all([
    ends(redis, `${queue}:wait`),
    ends(redis, `${queue}:paused`),
    firstOfEachPriority(redis, `${queue}:prioritized`),
  ]);
  const since = await Promise.all(ids.flat().map((id) => waitsSince(redis, `${queue}:${id}`)));
  const known = since.filter((it) => it !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** A list is worked off from its right end; where jobs are added there, too (LIFO), the oldest is at the left one. */
async function ends(redis: Redis, list: string): Promise<string[]> {
  const ids = await Promise.all([redis.lindex(list, -1), redis.lindex(list, 0)]);
  return ids.filter((it) => it !== null);
}

/** The oldest job may have any priority: one that is not urgent is overtaken. */
async function firstOfEachPriority(redis: Redis, set: string): Promise<string[]> {
  const ids: string[] = [];
  let from = 0;
  while (ids.length < priorities) {
    const [id, score] = await redis.zrangebyscore(set, from, '+inf', 'WITHSCORES', 'LIMIT', 0, 1);
    if (id === undefined) break;
    ids.push(id);
    from = (Math.floor(Number(score) / perPriority) + 1) * perPriority;
  }
  return ids;
}

/** Since it was added or its delay was over; one that is tried again, since the last try began. */
async function waitsSince(redis: Redis, job: string): Promise<number | undefined> {
  const [timestamp = null, options = null, processedOn = null] = await redis.hmget(job, 'timestamp', 'opts', 'processedOn');
  return timestamp === null ? undefined : Math.max(Number(timestamp) + delayOf(options), Number(processedOn ?? 0));
}

function delayOf(options: string | null): number {
  const { delay } = JSON.parse(options ?? '{}') as { readonly delay?: unknown };
  return typeof delay === 'number' ? delay : 0;
}
