import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { hostSecrets, Sandbox } from './sandbox';

const envFile = (host: Sandbox): string => join(host.home, 'app', '.env');
const variables = (host: Sandbox): Record<string, string | undefined> => ({ ...parseEnv(readFileSync(envFile(host), 'utf8')) });

/** A host with the application's folder and a first .env. */
async function readyHost(): Promise<Sandbox> {
  const host = new Sandbox();
  mkdirSync(join(host.home, 'app'), { recursive: true });
  const { code, output } = await host.renew();
  if (code === 0) return host;
  host[Symbol.dispose]();
  throw new Error(output);
}

test('.env carries the secrets of the application and the address of the database, readable by the application alone', async () => {
  using host = await readyHost();
  expect(variables(host)).toMatchObject({ ...hostSecrets.app, NODE_ENV: 'production', PORT: '3000', REDIS_URL: 'redis://localhost:6379' });
  const url = new URL(variables(host)['DATABASE_URL'] ?? '');
  expect(decodeURIComponent(url.password)).toBe(hostSecrets.database['password']);
  expect(url).toMatchObject({ username: 'mecove', hostname: 'mecove-mvp-rds.c1q2w3e4r5t6.ap-south-1.rds.amazonaws.com', port: '5432', pathname: '/mecove' });
  expect(Object.fromEntries(url.searchParams)).toEqual({ sslmode: 'require', sslaccept: 'strict' });
  expect(statSync(envFile(host)).mode & 0o777).toBe(0o600);
});

test('without a change nothing is written and PM2 is left alone', async () => {
  using host = await readyHost();
  const before = statSync(envFile(host)).mtimeMs;
  const run = await host.renew();
  expect(run.code).toBe(0);
  expect(run.calls).not.toContain('pm2 restart all');
  expect(statSync(envFile(host)).mtimeMs).toBe(before);
});

test('after a rotation .env has the new password and PM2 restarts once', async () => {
  using host = await readyHost();
  host.setSecret('arn:rds', JSON.stringify({ username: 'mecove', password: 'rotated' }));
  expect((await host.renew()).calls).toContain('pm2 restart all');
  expect(new URL(variables(host)['DATABASE_URL'] ?? '').password).toBe('rotated');
  expect((await host.renew()).calls).not.toContain('pm2 restart all');
});

test('a restart that failed is tried again', async () => {
  using host = await readyHost();
  host.setSecret('arn:rds', JSON.stringify({ username: 'mecove', password: 'rotated' }));
  host.fail('pm2 restart');
  expect((await host.renew()).code).not.toBe(0);
  host.mend();
  const retried = await host.renew();
  expect(retried.code).toBe(0);
  expect(retried.calls).toContain('pm2 restart all');
});

test.each([
  ['is no JSON', 'hunter2 {'],
  ['is JSON but no object', '["hunter2"]'],
  ['names what no variable can be called', '{"hunter-two": "hunter2"}'],
  ['holds an object', '{"HUNTER": {"a": "hunter2"}}'],
  ['mixes all quotes', JSON.stringify({ HUNTER: '\'"`hunter2' })],
])('an application secret that %s is refused without being shown, and the old .env stays', async (_, secret) => {
  using host = await readyHost();
  const before = readFileSync(envFile(host), 'utf8');
  host.setSecret('mecove/app', secret);
  const run = await host.renew();
  expect(run.code).toBe(1);
  expect(run.output).toMatch(/^refresh-env: .*mecove\/app/);
  expect(run.output).not.toContain('hunter2');
  expect(readFileSync(envFile(host), 'utf8')).toBe(before);
});

test.each([
  ['spaces', '  both ends  '], ['a hash', 'before # after'], ['a dollar', '$HOME ${HOME}'], ['a backslash', 'C:\\new\\table'], ['a backslash at the end', 'end\\'],
  ['single quotes', 'it\'s'], ['double quotes', '"quoted"'], ['both quotes', '\'"'], ['backticks', '`date`'], ['an equals sign', 'a=b=c'], ['nothing', ''],
  ['several lines', '-----BEGIN KEY-----\nabc\n-----END KEY-----\n'], ['other scripts', 'नमस्ते'],
])('a value with %s reaches the application unchanged', async (_, value) => {
  using host = await readyHost();
  host.setSecret('mecove/app', JSON.stringify({ BEFORE: 'it\'s', VALUE: value, AFTER: 'last' }));
  await host.renew();
  const script = 'process.stdout.write(JSON.stringify([process.env.BEFORE, process.env.VALUE, process.env.AFTER]))';
  const seen: unknown = JSON.parse(execFileSync(process.execPath, [`--env-file=${envFile(host)}`, '-e', script], { env: {}, encoding: 'utf8' }));
  expect(seen).toEqual(['it\'s', value, 'last']);
});

test('what the host decides is not taken from the application secret', async () => {
  using host = await readyHost();
  host.setSecret('mecove/app', JSON.stringify({ PORT: '80', DATABASE_URL: 'postgresql://elsewhere' }));
  await host.renew();
  expect(variables(host)['PORT']).toBe('3000');
  expect(variables(host)['DATABASE_URL']).not.toContain('elsewhere');
});
