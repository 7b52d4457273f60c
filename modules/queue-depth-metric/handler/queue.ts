import type { Redis } from 'ioredis';
import { durations, finishedIn } from './finished';
import type { Interval } from './interval';
import { oldestSince } from './oldest';

/** A queue of BullMQ at one moment. */
export interface Measured {
  /** Whether a queue of this name was ever opened. */
  readonly isKnown: boolean;
  /** Jobs that a worker could take, with a priority or without, also while the queue is paused. */
  readonly depth: number;
  /** Jobs that wait for their time. */
  readonly delayed: number;
  /** Jobs that workers have. */
  readonly active: number;
  /** Seconds that the oldest job of the depth has waited; 0 where none waits. */
  readonly oldestAge: number;
  /** Jobs that failed for good in the interval. */
  readonly failed: number;
  readonly completed: number;
  /** Milliseconds that jobs took that were completed in the interval. */
  readonly durations: readonly number[];
}

/** Measures the queue whose keys begin with this, such as `bull:replies`. BullMQ 5 keeps its state there by its Lua scripts. */
export async function measure(redis: Redis, queue: string, interval: Interval): Promise<Measured> {
  const key = (name: string): string => `${queue}:${name}`;
  const [known, waiting, paused, prioritized, delayed, active, since, failed, completed, took] = await Promise.all([
    redis.exists(key('meta')),
    redis.llen(key('wait')),
    redis.llen(key('paused')),
    redis.zcard(key('prioritized')),
    redis.zcard(key('delayed')),
    redis.llen(key('active')),
    oldestSince(redis, queue),
    finishedIn(redis, queue, 'failed', interval),
    finishedIn(redis, queue, 'completed', interval),
    durations(redis, queue, interval),
  ]);
  return {
    isKnown: known === 1,
    depth: waiting + paused + prioritized,
    delayed,
    active,
    oldestAge: since === undefined ? 0 : Math.max(0, (Date.now() - since) / 1000),
    failed,
    completed,
    durations: took,
  };
}
