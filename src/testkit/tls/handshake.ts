import { isIP } from 'node:net';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { connect as connectTcp } from '../tcp/connect';
import { reasonOf } from '../retry';

/** The server was reached, but did not agree to the connection. */
export class HandshakeRefused extends Error {
  constructor(cause: unknown) {
    super(`no TLS connection: ${reasonOf(cause)}`, { cause });
    this.name = 'HandshakeRefused';
  }
}

/** Makes a TLS connection, uses it and closes it. */
export async function withConnection<T>(
  host: string,
  port: number,
  options: ConnectionOptions,
  signal: AbortSignal,
  use: (socket: TLSSocket) => T,
): Promise<T> {
  const tcp = await connectTcp(host, port, signal);
  // Node.js names the host to the server only where it is told to, and an address must not be named.
  const socket = connect({ servername: isIP(host) === 0 ? host : '', ...options, host, socket: tcp });
  const abort = (): void => void socket.destroy(new Error('the attempt was taken back'));
  signal.addEventListener('abort', abort, { once: true });
  try {
    await new Promise<void>((secure, failed) => {
      socket.once('secureConnect', secure);
      socket.once('error', (error: unknown) => failed(new HandshakeRefused(error)));
    });
    return use(socket);
  } finally {
    signal.removeEventListener('abort', abort);
    socket.destroy();
    tcp.destroy();
  }
}
