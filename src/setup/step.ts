import { performance } from 'node:perf_hooks';
import type { z } from 'zod';
import type { SetupContext } from './context';

/** Something that set-up makes once. */
export interface Step<Result> {
  readonly name: string;
  /** Hash or text of all that was asked for: with another one the step runs again. */
  readonly key: string;
  /** Shape of the result, which `setup.json` keeps. */
  readonly result: z.ZodType<Result>;
  /** Whether the files of an earlier result are still there; cheap. */
  isDone(result: Result): boolean;
  /** Makes it. Files take their place by one rename at the end. */
  run(context: SetupContext): Promise<Result>;
  /** The result in a few words. */
  describe(result: Result): string;
}

/** Runs a step unless its result is there, and returns the result. */
export async function runStep<Result>(step: Step<Result>, context: SetupContext): Promise<Result> {
  const { name, key } = step;
  const started = performance.now();
  const told = (status: 'finished' | 'skipped', result: Result): Result => {
    context.onStep({ name, status, ms: Math.round(performance.now() - started), detail: step.describe(result) });
    return result;
  };
  const earlier = context.record.find(name, key, step.result);
  if (earlier !== undefined && step.isDone(earlier)) return told('skipped', earlier);

  context.signal.throwIfAborted();
  context.onStep({ name, status: 'started', ms: 0, detail: '' });
  context.record.drop(name);
  const result = await step.run(context);
  context.record.put(name, key, result);
  return told('finished', result);
}
