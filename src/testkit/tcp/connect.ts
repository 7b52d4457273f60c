import { connect as open, type Socket } from 'node:net';

/** A TCP connection; the signal takes the attempt back. Rejects with the error of the system. */
export function connect(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((opened, failed) => {
    const socket = open({ host, port });
    const abort = (): void => {
      socket.destroy();
      failed(new Error('the attempt was taken back', { cause: signal.reason }));
    };
    signal.addEventListener('abort', abort, { once: true });
    const settled = (): void => signal.removeEventListener('abort', abort);
    socket.once('connect', () => {
      settled();
      opened(socket);
    });
    socket.once('error', (error) => {
      settled();
      failed(error);
    });
  });
}
