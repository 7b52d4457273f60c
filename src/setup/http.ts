import type { Dispatcher } from 'undici';

export interface Request {
  readonly url: string;
  /** For `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. */
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Fetches a file; rejects with the reason where the server cannot be reached or refuses. */
export async function download({ url, env, signal }: Request): Promise<Uint8Array> {
  const undici = await import('undici'); // slow to load and seldom needed
  const agent = agentFor(undici, env);
  try {
    const response = await undici.fetch(url, { dispatcher: agent, signal });
    if (!response.ok) throw new Error(`answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`${url}: ${reasonOf(error)}`);
  } finally {
    await agent.destroy();
  }
}

/** A proxy where the environment names one, as Terraform and pip do; Node by itself uses none. */
function agentFor({ Agent, EnvHttpProxyAgent }: typeof import('undici'), env: NodeJS.ProcessEnv): Dispatcher {
  const httpProxy = env['http_proxy'] ?? env['HTTP_PROXY'] ?? '';
  const httpsProxy = env['https_proxy'] ?? env['HTTPS_PROXY'] ?? '';
  if (httpProxy === '' && httpsProxy === '') return new Agent();
  return new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '' });
}

/** `fetch failed` hides the reason in its cause. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('cause' in error && error.cause !== undefined) return reasonOf(error.cause);
  return 'message' in error ? String(error.message) : 'unknown reason';
}
