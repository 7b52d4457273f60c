import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { text, type Expression, type Ref } from '../../../core/expression';
import { identifier } from '../../../core/naming';
import { data } from '../../../core/resource';
import type { Root } from '../../../core/root/root';
import type { EcsEnvironment } from './environment';

interface Database {
  readonly address: Ref<string>;
  readonly port: Ref<number>;
  readonly masterUserSecretArn: Ref<string>;
}
interface Redis {
  readonly secretArn: Ref<string>;
}

/** Without templates, whose form Terraform would take for its own. */
const databaseUrl = [
  'const { env: e } = process, part = encodeURIComponent;',
  '"postgresql://" + part(e.PGUSER) + ":" + part(e.PGPASSWORD) + "@" + e.PGHOST + ":" + e.PGPORT + "/" + e.PGDATABASE + "?" + e.PGQUERY',
].join(' ');

/**
 * Runs a command with DATABASE_URL, which Prisma wants whole, made of the parts that RDS keeps in its secret. The command takes the place of
 * the shell: it gets the signals of ECS.
 */
export const withDatabaseUrl = (command: readonly string[]): string[] => [
  'sh',
  '-c',
  `DATABASE_URL="$(node -p '${databaseUrl}')" && export DATABASE_URL && exec "$@"`,
  'sh',
  ...command,
];

const migrate = 'pnpm prisma migrate deploy';

/** What the three tasks run. */
export const commands = (env: EcsEnvironment): Record<'api' | 'worker' | 'migrate', string[]> => ({
  api: withDatabaseUrl(
    env.application.migrations === 'task'
      ? ['node', 'dist/api/server.js']
      : ['sh', '-c', `${migrate} && exec node dist/api/server.js`],
  ),
  worker: withDatabaseUrl(['node', 'dist/worker/worker.js']),
  migrate: withDatabaseUrl(migrate.split(' ')),
});

/** Variables that are no secrets. */
export const variables = (env: EcsEnvironment, database: Database): Record<string, string | Expression<string>> => ({
  NODE_ENV: 'production',
  PORT: String(apiPort),
  PGHOST: database.address,
  PGPORT: text`${database.port}`,
  PGDATABASE: env.database.name,
  PGQUERY: `sslmode=require&sslaccept=${env.database.verifyCertificate ? 'strict' : 'accept_invalid_certs'}&connection_limit=${env.database.connectionsPerTask}`,
  ...env.application.environment,
});

/** Variable → ARN of the secret and the key in it: ECS puts the value into the container. */
export function databaseSecrets({ masterUserSecretArn }: Database): Record<string, Expression<string>> {
  return { PGUSER: text`${masterUserSecretArn}:username::`, PGPASSWORD: text`${masterUserSecretArn}:password::` };
}

export const redisSecrets = ({ secretArn }: Redis): Record<string, Expression<string>> => ({
  REDIS_URL: text`${secretArn}:REDIS_URL::`,
});

interface ApplicationSecrets {
  /** By a name that Terraform takes as a key. */
  readonly arns: Record<string, Ref<string>>;
  /** Variable → ARN of the secret and the key in it. */
  readonly variables: Record<string, Expression<string>>;
}

/** The secrets whose values are set by hand; the bootstrap root makes them, since tasks cannot start before they are filled. */
export function applicationSecrets(root: Root, { application }: EcsEnvironment): ApplicationSecrets {
  const secrets = Object.entries(application.secrets).map(([name, keys]) => {
    const id = identifier(name);
    return { id, keys, arn: data(root, id, DataAwsSecretsmanagerSecret, { name }).arn };
  });
  return {
    arns: Object.fromEntries(secrets.map(({ id, arn }) => [id, arn])),
    variables: Object.fromEntries(secrets.flatMap(({ arn, keys }) => keys.map((key) => [key, text`${arn}:${key}::`]))),
  };
}

/** Port of the API (requirement, section 1). */
export const apiPort = 3000;
