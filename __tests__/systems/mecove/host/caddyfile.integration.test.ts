import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testTools } from '../../../../src/setup/tools/folder';
import { filesFolder } from './rendering';

const { caddy } = testTools(process.cwd());
const caddyfile = join(filesFolder, 'Caddyfile');
const env = { PATH: process.env['PATH'], HOME: tmpdir(), DOMAIN: 'api.mecove.com' };

const adapted = (): string => execFileSync(caddy, ['adapt', '--config', caddyfile], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

test('the file is formatted as Caddy does it', () => {
  expect(execFileSync(caddy, ['fmt', caddyfile], { env, encoding: 'utf8' })).toBe(readFileSync(caddyfile, 'utf8'));
});

test('Caddy serves the domain on 443 with a certificate of its own making and redirects from 80', () => {
  const { apps } = JSON.parse(adapted()) as { apps: { http: { servers: Record<string, object> }; tls?: unknown } };
  expect(Object.values(apps.http.servers)).toMatchObject([{ listen: [':443'], routes: [{ match: [{ host: ['api.mecove.com'] }] }] }]);
  // Neither is turned off: Caddy's defaults are Let's Encrypt and the redirect.
  expect(Object.values(apps.http.servers)[0]).not.toHaveProperty('automatic_https');
  expect(apps).not.toHaveProperty('tls');
});

test('requests reach the application, the redirect answers, and the access log has each request without the verify token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const application = createServer((incoming, outgoing) => outgoing.end([incoming.headers['x-forwarded-proto'], incoming.url].join(' ')));
  const upstream = await listen(application);
  const [https, http] = await Promise.all([freePort(), freePort()]);
  const log = join(folder, 'access.log');
  const config = join(folder, 'caddy.json');
  writeFileSync(config, rehearsal({ upstream, https, http, log, folder }));
  const server = spawn(caddy, ['run', '--config', config], { env: { ...env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }, stdio: 'ignore' });
  const ended = once(server, 'exit');
  try {
    expect(await ask(https, '/webhook?hub.verify_token=hunter2&hub.challenge=42')).toEqual({ status: 200, body: 'https /webhook?hub.verify_token=hunter2&hub.challenge=42' });
    const redirect = await fetch(`http://127.0.0.1:${http}/health`, { headers: { host: 'api.mecove.com' }, redirect: 'manual' });
    expect(redirect.status).toBe(308);
    await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('webhook'));
    const entry: unknown = JSON.parse(readFileSync(log, 'utf8').split('\n')[0] ?? '');
    expect(entry).toMatchObject({ status: 200, request: { host: 'api.mecove.com', method: 'GET', uri: '/webhook?hub.challenge=42&hub.verify_token=REDACTED' } });
    expect(readFileSync(log, 'utf8')).not.toContain('hunter2');
  } finally {
    server.kill();
    await ended;
    application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);

interface Rehearsal { readonly upstream: number; readonly https: number; readonly http: number; readonly log: string; readonly folder: string }

/** The adapted file on loopback: other ports, Caddy's own authority in the place of Let's Encrypt, a log of ours. */
function rehearsal({ upstream, https, http, log, folder }: Rehearsal): string {
  const local = adapted()
    .replaceAll('localhost:3000', `127.0.0.1:${upstream}`)
    .replaceAll('":443"', `"127.0.0.1:${https}"`)
    .replaceAll('/var/log/caddy/access.log', log);
  const config = JSON.parse(local) as { apps: { http: object } };
  return JSON.stringify({
    ...config,
    admin: { disabled: true },
    storage: { module: 'file_system', root: folder },
    apps: {
      http: { ...config.apps.http, http_port: http, https_port: https },
      tls: { automation: { policies: [{ issuers: [{ module: 'internal' }] }] } },
      pki: { certificate_authorities: { local: { install_trust: false } } },
    },
  });
}

/** Asks Caddy by HTTPS, as soon as it listens and has its certificate. */
async function ask(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await askOnce(port, path);
    } catch (error) {
      if (attempt > 100) throw error;
      await sleep(100);
    }
  }
}

function askOnce(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, servername: 'api.mecove.com', headers: { host: 'api.mecove.com' }, rejectUnauthorized: false };
    request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text)).once('end', () => { resolve({ status: response.statusCode, body }); });
    }).once('error', reject).end();
  });
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listen(server);
  await once(server.close(), 'close');
  return port;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come about within ten seconds');
    await sleep(50);
  }
}
