/** What the module gives to the function. */
export interface Settings {
  /** ARN of the cluster. */
  readonly cluster: string;
  /** Names of the services. */
  readonly services: readonly string[];
  readonly secretArns: readonly string[];
}

export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const given = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set in the function's environment`);
    return value;
  };
  const list = (name: string): string[] => [...new Set(given(name).split(' '))];
  return { cluster: given('CLUSTER_ARN'), services: list('SERVICES'), secretArns: list('SECRET_ARNS') };
}
