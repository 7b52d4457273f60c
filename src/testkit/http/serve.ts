import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { messageOf } from '../retry';
import type { TlsVersion } from '../tls';

/** A request that came in. */
export interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What to answer: a text means status 200. */
export type Reply = string | FullReply;

export interface FullReply {
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly body?: string | undefined;
}

export type Handler = (request: Received) => Reply | Promise<Reply>;

/** A server for the length of a block. */
export interface LocalServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** What was asked so far. */
  readonly requests: readonly Received[];
}

/** Key and certificate in PEM, and the newest version of TLS that is offered. */
export interface ServerTls {
  readonly key: string;
  readonly cert: string;
  readonly maxVersion?: TlsVersion;
}

/** Serves a text, or what a function answers, on a free port of 127.0.0.1. With `tls` it speaks HTTPS. */
export async function serve(
  reply: string | Handler,
  { tls }: { readonly tls?: ServerTls | undefined } = {},
): Promise<LocalServer> {
  const requests: Received[] = [];
  const answer = async (incoming: IncomingMessage): Promise<FullReply> => {
    const { method = 'GET', url = '/', headers } = incoming;
    const received = { method, path: url, headers, body: await text(incoming) };
    requests.push(received);
    const given = typeof reply === 'string' ? reply : await reply(received);
    return typeof given === 'string' ? { body: given } : given;
  };
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  server.on('request', (incoming, response) => {
    answer(incoming)
      .catch((error: unknown): FullReply => ({ status: 500, body: `the handler failed: ${messageOf(error)}` }))
      .then(({ status = 200, headers = {}, body = '' }) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        response.writeHead(status).end(body);
      })
      .catch((error: unknown) => response.destroy(new Error(messageOf(error))));
  });
  await new Promise<void>((listening, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', listening);
  });
  const { port } = addressOf(server.address());
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}
