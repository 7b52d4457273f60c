import { codeOf, errorsIn, TimeIsUp, TimeLimit, tried, type TryOptions } from '../retry';
import { connect } from './connect';

export interface RefusedOptions extends Omit<TryOptions, 'timeoutMs'> {
  /** Milliseconds of silence that count as refused: a firewall that drops packets says nothing. 3000 by default. */
  readonly silenceMs?: number | undefined;
}

/** How a connection was refused: by an answer, by none, or because no way leads there. */
export type Refusal = 'refused' | 'silent' | 'unreachable';

const refusals: Readonly<Record<string, Refusal>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
};

/**
 * Holds if a port does not accept connections, and tells how it refuses; `within` waits for it to close. A name that cannot be
 * resolved is no refusal. Throws a `WaitFailed` otherwise.
 */
export function refused(host: string, port: number, { silenceMs = 3_000, ...options }: RefusedOptions = {}): Promise<Refusal> {
  const patience = { ...options, timeoutMs: silenceMs + 1_000 };
  return tried(`${host}:${port} to refuse connections`, patience, async (signal) => {
    using silence = new TimeLimit(silenceMs, signal);
    try {
      const socket = await silence.holds(connect(host, port, silence.signal));
      socket.destroy();
    } catch (error) {
      if (error instanceof TimeIsUp) return 'silent';
      return refusalIn(error);
    }
    throw new Error('a connection was accepted');
  });
}

/** A name with several addresses fails with an error for each. */
function refusalIn(error: unknown): Refusal {
  const several = errorsIn(error);
  const found = (several.length > 0 ? several : [error]).map((it) => refusals[codeOf(it) ?? '']);
  const [first] = found;
  if (first === undefined || found.includes(undefined)) throw error;
  return first;
}
