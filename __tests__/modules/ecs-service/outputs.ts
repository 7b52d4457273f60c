import { z } from 'zod';

const task = z.object({
  family: z.string(),
  task_role_arn: z.string(),
  task_role_name: z.string(),
  execution_role_arn: z.string(),
  log_group_arn: z.string(),
  log_group_name: z.string(),
  image_parameter_name: z.string(),
});
const service = task.extend({ name: z.string(), arn: z.string() });
const byName = z.record(z.string(), z.string());

export const outputs = z.object({
  api: service,
  worker: service,
  migration: task,
  clusters: z.array(z.object({ arn: z.string(), name: z.string() })),
  repositories: z.object({ urls: byName, arns: byName }),
  arns: z.object({ database: z.string(), llm: z.string(), level: z.string(), key: z.string(), targets: z.string() }),
  network: z.object({ subnets: z.array(z.string()), group: z.string() }),
});

export type Outputs = z.output<typeof outputs>;
export type Task = z.output<typeof task>;
