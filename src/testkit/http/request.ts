import type { z } from 'zod';
import { tried } from '../retry';
import { attempt } from './attempt';
import { expectationText } from './expectation';
import type { HttpOptions, HttpResponse } from './options';
import { hiding, shownUrl } from './secrets';

/** Sends a request, again and again if there is `within`, until the answer is as expected. */
interface Send {
  <Schema extends z.ZodType>(
    url: string,
    options: HttpOptions & { readonly json: Schema },
  ): Promise<HttpResponse<z.infer<Schema>>>;
  (url: string, options?: HttpOptions & { readonly json?: undefined }): Promise<HttpResponse>;
}

/**
 * Asks for a page, and tells what came:
 *
 *     const { json } = await http.get(url, { status: 200, json: z.object({ version: z.string() }), within: 30_000 });
 *
 * Throws a `WaitFailed` that names URL, expectation, attempts and the last answer; its `cause` has the last answer as data.
 */
export const get = sending('GET');
/** `http.post(url, { send: { json: { name: 'x' } }, status: 201 })`; otherwise as `get`. */
export const post = sending('POST');
export const put = sending('PUT');
export const patch = sending('PATCH');
export const head = sending('HEAD');
export const options = sending('OPTIONS');
const remove = sending('DELETE');
export { remove as delete };

/** As `get`, with any method. */
export function request<Schema extends z.ZodType>(
  method: string,
  url: string,
  options: HttpOptions & { readonly json: Schema },
): Promise<HttpResponse<z.infer<Schema>>>;
export function request(
  method: string,
  url: string,
  options?: HttpOptions & { readonly json?: undefined },
): Promise<HttpResponse>;
export async function request(
  method: string,
  url: string,
  options: HttpOptions & { readonly json?: z.ZodType | undefined } = {},
): Promise<HttpResponse<unknown>> {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new TypeError('a request needs a whole URL that begins with http:// or https://');
  const attempted = { method, url, options, hiding: hiding(url, options.send ?? {}) };
  const json = options.json === undefined ? '' : ', JSON by its schema';
  const what = `${method} ${shownUrl(url)} to answer ${expectationText(options)}${json}`;
  return tried(what, { ...options, timeoutMs: options.timeoutMs ?? 10_000 }, (signal) => attempt(attempted, signal));
}

function sending(method: string): Send {
  function send<Schema extends z.ZodType>(
    url: string,
    options: HttpOptions & { readonly json: Schema },
  ): Promise<HttpResponse<z.infer<Schema>>>;
  function send(url: string, options?: HttpOptions & { readonly json?: undefined }): Promise<HttpResponse>;
  function send(
    url: string,
    { json, ...others }: HttpOptions & { readonly json?: z.ZodType | undefined } = {},
  ): Promise<HttpResponse<unknown>> {
    return json === undefined ? request(method, url, others) : request(method, url, { ...others, json });
  }
  return send;
}
