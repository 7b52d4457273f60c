import { tried, type TryOptions } from '../retry';
import { connect } from './connect';

/** A connection that could be made. It is closed again. */
export interface OpenPort {
  /** The address that the host's name stands for. */
  readonly address: string;
  /** Milliseconds of the attempt that succeeded. */
  readonly durationMs: number;
}

/** Holds if a port accepts connections. Throws a `WaitFailed` that names host, port and why the last attempt failed. */
export function open(host: string, port: number, options: TryOptions = {}): Promise<OpenPort> {
  return tried(`${host}:${port} to accept connections`, options, async (signal) => {
    const started = performance.now();
    const socket = await connect(host, port, signal);
    const address = socket.remoteAddress ?? host;
    socket.destroy();
    return { address, durationMs: Math.round(performance.now() - started) };
  });
}
