import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { testTools } from '../../../src/setup/tools/folder';
import { freePort } from '../../examples/free-port';
import type { Certificates } from '../../testkit/tls/certificates';

/** A Redis server of its own, with an AUTH token, as ElastiCache has it. */
export interface RedisServer extends AsyncDisposable {
  readonly port: number;
  readonly token: string;
  /** Speaks TLS, and passes on to the server. */
  readonly tlsPort: number;
}

export async function startRedis({ valid }: Certificates): Promise<RedisServer> {
  const port = await freePort();
  const token = 'q/8-Zk+x%2F@w:1';
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
    '--requirepass',
    token,
  ];
  const server = spawn(testTools(process.cwd()).redis.server, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of server.stdout) if (String(line).includes('Ready to accept connections')) break;
  server.stdout.resume();

  const tls = createTlsServer({ key: valid.key, cert: valid.cert }, (client) => {
    const inner = connect(port, '127.0.0.1');
    client
      .on('error', () => inner.destroy())
      .pipe(inner)
      .on('error', () => client.destroy())
      .pipe(client);
  });
  await once(tls.listen(0, '127.0.0.1'), 'listening');
  const address = tls.address();
  const tlsPort = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    token,
    tlsPort,
    [Symbol.asyncDispose]: async () => {
      tls.close();
      server.kill();
      await once(server, 'exit');
    },
  };
}
