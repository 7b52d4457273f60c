import { z } from 'zod';
import { secretName, written } from '../../../../core/environment/fields';

const variable = /^[A-Z][A-Z0-9_]*$/;
const variables = z.array(written(variable, 'must be the name of an environment variable', 'OPENAI_API_KEY')).min(1);

/** What runs (requirement, sections 1 and 4.5 to 4.8). */
export const application = z.strictObject({
  image: z.strictObject({
    /** Repository in ECR, made by the bootstrap root; api, worker and migrations share one image. */
    repository: written(/^[a-z0-9]+([._/-][a-z0-9]+)*$/, 'must be the name of a repository in ECR', 'mecove-backend'),
    /** Tag that runs until the first release. */
    firstTag: written(/^[\w][\w.-]{0,127}$/, 'must be the tag of an image', '3f2c1ab'),
    architecture: z.enum(['ARM64', 'X86_64']).default('ARM64'),
  }),
  /** Secrets whose values are set outside Terraform: name → the variables that it holds (section 4.5). */
  secrets: z.record(secretName('mecove/ecs/llm'), variables),
  /** Variables that are no secrets: batching knobs, the path of the consent file (section 4.5). */
  environment: z.record(z.string().regex(variable, 'must be the name of an environment variable'), z.string()).default({}),
  /** Beginning of the paths that nobody may call from outside (section 1: debug endpoints); null: all may be called. */
  debugPath: written(/^\/[a-z0-9._~/-]+$/, 'must begin with a slash and be of small letters, digits and ._~/-', '/debug')
    .nullable()
    .default('/debug'),
  /** Who brings the database up to date (section 4.6): a task that CI runs before each release, or every API task as it starts. */
  migrations: z.enum(['task', 'on-start']).default('task'),
  /** Allows a shell in the tasks by ECS Exec, for whoever has the right. */
  executeCommand: z.boolean().default(false),
  /** Traces of requests and jobs (section 4.8, optional): a collector beside each container sends them to X-Ray. */
  tracing: z.enum(['none', 'xray']).default('none'),
});
