import { isIP } from 'node:net';
import { types } from 'node:util';
import { Ambiguous, type Asked, AwsError, NotFound, RequestFailed, statusOf } from './errors';
import type { AccountOptions, Credentials } from './options';

/** What every client of the SDK is made with. */
export interface ClientConfig {
  region: string;
  endpoint?: string;
  credentials?: Credentials | (() => Promise<Credentials>);
  maxAttempts?: number;
  forcePathStyle: boolean;
  followRegionRedirects: true;
}

/** What is read, for errors. */
export interface Wanted extends Pick<Asked, 'kind' | 'id'> {
  /** Error codes by which AWS says that there is none. */
  readonly absent?: readonly string[];
}

/** One account and region, with one client a service, made when it is first needed. */
export class Connection {
  readonly region: string;
  /** Undefined: AWS itself. */
  readonly endpoint: string | undefined;
  readonly #config: ClientConfig;
  readonly #clients = new Map<unknown, unknown>();

  constructor({ region, endpoint, credentials, maxAttempts, s3PathStyle }: AccountOptions) {
    this.region = region;
    this.endpoint = endpoint ?? fromEnvironment('AWS_ENDPOINT_URL');
    // What is not given, the SDK finds itself, such as an endpoint for one service alone.
    this.#config = {
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(credentials === undefined ? {} : { credentials }),
      ...(maxAttempts === undefined ? {} : { maxAttempts }),
      forcePathStyle: s3PathStyle ?? needsPathStyle(endpoint ?? fromEnvironment('AWS_ENDPOINT_URL_S3') ?? this.endpoint),
      followRegionRedirects: true,
    };
  }

  /** The client of a service. */
  client<Client>(make: new (config: ClientConfig) => Client): Client {
    const known = this.#clients.get(make);
    if (known instanceof make) return known;
    const client = withoutNodeVersionWarning(() => new make(this.#config));
    this.#clients.set(make, client);
    return client;
  }

  /** Reads one thing. Throws `NotFound` where there is none, `RequestFailed` where AWS does not answer. */
  async read<T>({ kind, id, absent = [] }: Wanted, ask: () => Promise<T | undefined>): Promise<T> {
    const asked = this.#asked(kind, id);
    let found: T | undefined;
    try {
      found = await ask();
    } catch (error) {
      if (!types.isNativeError(error) || !isOfRequest(error)) throw error;
      if (absent.includes(error.name)) throw new NotFound(asked, { cause: error });
      throw new RequestFailed(asked, codeOf(error), error);
    }
    if (found === undefined) throw new NotFound(asked);
    return found;
  }

  /** For a name that several things have. */
  ambiguous(kind: string, name: string, ids: readonly string[]): Ambiguous {
    return new Ambiguous(this.#asked(kind, name), ids);
  }

  #asked(kind: string, id: string): Asked {
    return { kind, id, region: this.region, endpoint: this.endpoint };
  }
}

/** Not one of ours, nor a defect: the SDK marks what it met on the way to AWS. */
function isOfRequest(error: Error): boolean {
  return !(error instanceof AwsError) && ('$metadata' in error || 'code' in error || /Provider|Timeout/.test(error.name));
}

/**
 * Codes of the system (`ECONNREFUSED`) say more than the names of such errors. Where tests run in a context of their own (as in
 * Jest), the SDK does not know an error of Node.js as one, and keeps only its text.
 */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  const hidden = /^AWS SDK error wrapper for .*?\b(E[A-Z]{4,})\b/.exec(error.message)?.[1];
  // An answer to HEAD has no body that could give a reason.
  return hidden ?? (error.name.startsWith('Unknown') ? `HTTP ${String(statusOf(error))}` : error.name);
}

/** The name of a bucket cannot stand before an IP address, nor before a name that only this machine knows. */
function needsPathStyle(endpoint: string | undefined): boolean {
  if (endpoint === undefined) return false;
  const host = new URL(endpoint).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 || host === 'localhost';
}

/** An empty variable says nothing. */
function fromEnvironment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** Each client tells when it is made which Node.js it will need some day; nobody asked for that in a test's output. */
function withoutNodeVersionWarning<T>(make: () => T): T {
  const before = process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED;
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = before ?? 'true';
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED;
  }
}
