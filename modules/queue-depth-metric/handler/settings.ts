/** What the module gives to the function. */
export interface Settings {
  readonly queues: readonly string[];
  readonly prefix: string;
  readonly namespace: string;
  /** `rate(1 minute)` */
  readonly schedule: string;
  readonly secretArn: string;
}

export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const given = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set in the function's environment`);
    return value;
  };
  return {
    queues: [...new Set(given('QUEUES').split(' '))],
    prefix: given('PREFIX'),
    namespace: given('NAMESPACE'),
    schedule: given('SCHEDULE'),
    secretArn: given('REDIS_SECRET_ARN'),
  };
}
