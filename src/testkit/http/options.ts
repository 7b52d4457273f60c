import type { TryOptions } from '../retry';
import type { TlsOptions } from '../tls';

/** What goes out with the request. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | undefined;
  /** Sent as JSON, with the content type of it. */
  readonly json?: unknown;
}

/** What the answer must be. Every attempt is held to all of it. */
export interface Expected {
  /** One status, one of several, or a predicate; 200 to 299 by default. */
  readonly status?: number | readonly number[] | ((status: number) => boolean) | undefined;
  /**
   * A string is the whole body, apart from white space at its beginning and end; a regular expression matches somewhere in the
   * body; a predicate decides on the body as it is.
   */
  readonly body?: string | RegExp | ((body: string) => boolean) | undefined;
  /** Headers of the answer: a string is the whole value, a regular expression matches somewhere in it, null means not there. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>> | undefined;
}

export interface HttpOptions extends Expected, TryOptions {
  readonly send?: Sent | undefined;
  /** For one attempt; 10 000 by default. */
  readonly timeoutMs?: number | undefined;
  /** Follows redirects, at most ten or the given number. By default a redirect is the answer. */
  readonly follow?: boolean | number | undefined;
  readonly tls?: TlsOptions | undefined;
  /** Connect to this host or address instead of the one in the URL, for instance before its name is in the DNS. */
  readonly connectTo?: string | undefined;
}

export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

/** The answer to a request. */
export interface HttpResponse<Json = undefined> {
  /** Where the answer is from: after redirects not the URL that was asked for. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; those that came several times are joined by a comma. Without `set-cookie`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
  readonly bytes: Uint8Array;
  /** The body as the schema in the options reads it. */
  readonly json: Json;
  /** The redirects that were followed. */
  readonly redirects: readonly Redirect[];
  /** Milliseconds of the last attempt. */
  readonly durationMs: number;
}
