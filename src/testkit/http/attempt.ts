import type { z } from 'zod';
import { messageOf, reasonOf } from '../retry';
import { exchange } from './exchange';
import { mismatches, readJson } from './expectation';
import type { HttpOptions, HttpResponse } from './options';
import { UnexpectedResponse } from './unexpected-response';

export interface Attempted {
  readonly method: string;
  readonly url: string;
  readonly options: HttpOptions & { readonly json?: z.ZodType | undefined };
  readonly hiding: (text: string) => string;
}

/** One request; throws unless the answer is as expected. */
export async function attempt({ method, url, options, hiding }: Attempted, signal: AbortSignal): Promise<HttpResponse<unknown>> {
  const response = await exchange(method, url, options, signal).catch((error: unknown) => {
    throw new Error(hiding(reasonOf(error)));
  });
  const differing = mismatches(response, options);
  if (differing.length > 0) throw new UnexpectedResponse(differing, response, hiding);
  if (options.json === undefined) return response;
  try {
    return { ...response, json: readJson(response.body, options.json) };
  } catch (error) {
    throw new UnexpectedResponse([messageOf(error)], response, hiding);
  }
}
