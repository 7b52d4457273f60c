import { z } from 'zod';
import { download } from './http';
import { findExecutable } from './executable';
import type { SetupContext } from './context';
import type { Step } from './step';

const limitMs = 3_000;

export type Outside = Pick<SetupContext, 'env' | 'signal'>;

/** Whether the public registry answers from here. */
export function registryAnswers(host: string, outside: Outside): Promise<boolean> {
  return answers(`https://${host}/.well-known/terraform.json`, outside);
}

export async function answers(url: string, { env, signal }: Outside, timeoutMs = limitMs): Promise<boolean> {
  try {
    await download({ url, env, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** Registry modules come by git from where their sources are, so both must be there. */
export async function moduleRegistry(host: string, outside: Outside): Promise<'registry' | 'stand-in'> {
  if (findExecutable('git', outside.env) === undefined) return 'stand-in';
  const both = await Promise.all([registryAnswers(host, outside), answers('https://github.com/robots.txt', outside)]);
  return both.every(Boolean) ? 'registry' : 'stand-in';
}

/** The step that finds out whether modules come from the registry. */
export function moduleRegistryStep(host: string): Step<'registry' | 'stand-in'> {
  return {
    name: 'module registry',
    key: host,
    result: z.enum(['registry', 'stand-in']),
    isDone: () => true,
    run: (context) => moduleRegistry(host, context),
    describe: (result) => (result === 'registry' ? host : `stand-in: ${host} or GitHub does not answer`),
  };
}
