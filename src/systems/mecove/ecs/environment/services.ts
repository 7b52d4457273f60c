import { z } from 'zod';
import { written } from '../../../../core/environment/fields';

const percent = z.int().min(1).max(100);
const count = z.int().min(1).max(100);

/** Size of a Fargate task; not every pair exists. */
const size = {
  /** CPU units: 1024 are one vCPU. */
  cpu: z.literal([256, 512, 1024, 2048, 4096, 8192, 16_384]),
  /** MiB. */
  memory: z.int().min(512).max(122_880),
};

/** The API (requirement, section 4.1): two tasks, so that a zone may fail. */
export const api = z.strictObject({
  ...size,
  minTasks: count.default(2),
  maxTasks: count.default(6),
  /** Each holds its measure: what is exceeded first adds tasks. */
  scaling: z
    .strictObject({
      cpuPercent: percent.default(60),
      memoryPercent: percent.default(75),
      /** Requests a minute that one task shall get. */
      requestsPerTask: z.int().min(1).default(1000),
      /** Seconds that nineteen of twenty answers may take: webhooks are only queued. */
      responseTimeSeconds: z.number().min(0.05).max(30).default(1),
    })
    .prefault({}),
});

/** The worker (section 4.1): as many tasks as the queues ask for, and as LLM spend allows. */
export const worker = z.strictObject({
  ...size,
  minTasks: count.default(1),
  /** Each task calls LLMs: this bounds what a burst can cost (section 6, question 6). */
  maxTasks: count.default(4),
  /** BullMQ's queues by name. */
  queues: z.array(written(/^[\w.-]+$/, 'must be the name of a queue', 'replies')).min(1),
  scaling: z
    .strictObject({
      cpuPercent: percent.default(70),
      /** Jobs that may wait in one queue: more add tasks, fewer in every queue remove some. */
      waitingJobs: z.int().min(1).default(10),
    })
    .prefault({}),
  /** Seconds after which a waiting job is late: somebody waits for an answer. */
  lateAfterSeconds: z.int().min(60).default(300),
  /** Seconds that a job may take: the summary asks LLMs in several stages. */
  longestJobSeconds: z.int().min(10).default(600),
  /** Seconds that a task gets to finish its jobs when it is to stop; Fargate gives at most 120. */
  stopTimeoutSeconds: z.int().min(2).max(120).default(120),
});
