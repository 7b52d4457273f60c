import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Redis } from 'ioredis';

const secrets = new SecretsManagerClient({});

/** A connection to the Redis of the secret. Read again in each run, so that a new AUTH token is used at once. */
export async function connect(secretArn: string): Promise<Redis> {
  const redis = new Redis(await redisUrl(secretArn), {
    lazyConnect: true,
    enableAutoPipelining: true,
    connectTimeout: 5_000,
    commandTimeout: 10_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null, // the next run is not far
  });
  let cause: Error | undefined;
  redis.on('error', (error: Error) => {
    cause ??= error;
  });
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    const { host = '', port = '' } = redis.options;
    const reason = cause ?? error;
    throw new Error(`Redis at ${host}:${port} cannot be used: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}

/** No message tells what the secret holds. */
async function redisUrl(secretArn: string): Promise<string> {
  const { SecretString: text = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
  const url = fieldOf(text, 'REDIS_URL');
  if (url === undefined || !/^rediss?:\/\//.test(url))
    throw new Error(`${secretArn} must hold a JSON object whose REDIS_URL begins with rediss:// or redis://`);
  return url;
}

function fieldOf(text: string, name: string): string | undefined {
  try {
    const value: unknown = Reflect.get(Object(JSON.parse(text)) as object, name);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
