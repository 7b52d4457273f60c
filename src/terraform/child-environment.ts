import type { Environment } from './options';

/** The environment of a run: this process's own, with the given one on top. */
export function childEnvironment(given: Environment | undefined, workspace: string | undefined): NodeJS.ProcessEnv {
  const merged: Record<string, string | undefined> = {
    ...process.env,
    ...given,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    ...(workspace === undefined ? {} : { TF_WORKSPACE: workspace }),
  };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
