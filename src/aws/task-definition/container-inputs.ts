import { z } from 'zod';

/** Names of environment variables that every shell takes. */
const variable = z.string().regex(/^[A-Za-z_]\w*$/, 'must be the name of an environment variable');

export const environment = z.record(variable, z.string()).default({});

export const secrets = z
  .record(variable, z.string().regex(/^arn:[\w-]+:(secretsmanager|ssm):/, 'must be the ARN of a secret or parameter'))
  .default({});

/** Without a tag it would be whatever is the newest. */
export const image = z
  .string()
  .regex(/^[\w.:\/-]+(:[\w.-]+|@sha256:[0-9a-f]{64})$/, 'must be an image with its tag or digest, such as nginx:1.27');

/** Words of a command line; null: what the image says. */
export const containerText = z.array(z.string()).nullable().default(null);
