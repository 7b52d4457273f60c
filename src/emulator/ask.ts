import type { z } from 'zod';
import { EmulatorError } from './errors';

/** Where an emulator answers, and where its log lies. */
export interface Address {
  readonly url: string;
  readonly logFile: string;
}

interface Question<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly answer: z.ZodType<T>;
  /** Messages for statuses that mean something of their own. */
  readonly refusals?: Readonly<Record<number, readonly [message: string, fix: string]>>;
}

/** Ask an emulator's own API. Throws `EmulatorError` where it does not answer as it should. */
export async function ask<T>({ url, logFile }: Address, { method, path, answer, refusals = {} }: Question<T>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, { method });
  } catch (error) {
    throw new EmulatorError(`the emulator at ${url} does not answer`, `start another; why it ended may stand in ${logFile}`, { cause: error });
  }
  const refusal = refusals[response.status];
  if (refusal !== undefined) throw new EmulatorError(...refusal);
  if (!response.ok) throw new EmulatorError(`the emulator at ${url} answers ${method} ${path} with HTTP ${response.status}`, `see ${logFile}`);
  return answer.parse(await response.json());
}
