import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformSync } from 'esbuild';
import { z } from 'zod';
import { filesFolder } from './rendering';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'pm2-')));
const environment = { PATH: process.env['PATH'], HOME: home, PM2_HOME: join(home, '.pm2'), PM2_DISABLE_VERSION_CHECK: 'true' };
const pm2 = (...args: string[]): string => execFileSync(process.execPath, [require.resolve('pm2/bin/pm2'), ...args], { env: environment, encoding: 'utf8' });

const processes = z.array(z.object({ name: z.string(), pid: z.number(), pm2_env: z.object({ status: z.string(), restart_time: z.number() }) }));
type Process = z.output<typeof processes>[number];
const listed = (): readonly Process[] => processes.parse(JSON.parse(pm2('jlist')));
const find = (name: string): Process => listed().find((one) => one.name === name) ?? (() => { throw new Error(`PM2 runs no ${name}`); })();

const log = (name: string): string => {
  const file = join(home, 'logs', `${name}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** A process in TypeScript that tells what it was given, and fails in a known line where a file says so. */
const source = (name: string): string => `
import { existsSync } from 'node:fs';
type Told = Record<string, string | undefined>;
const told: Told = { name: '${name}', token: process.env.TOKEN, certificates: process.env.NODE_EXTRA_CA_CERTS };
console.log(JSON.stringify(told));
setInterval(() => {
  if (existsSync('fail-${name}')) throw new Error('${name} fell');
  console.log('${name} lives');
}, 100);
`;

function writeApp(path: string, name: string): void {
  const sourcefile = `${name}.ts`;
  const { code, map } = transformSync(source(name), { loader: 'ts', format: 'cjs', sourcemap: true, sourcefile });
  const file = join(home, 'app', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}//# sourceMappingURL=${name}.js.map\n`);
  writeFileSync(join(dirname(file), `${name}.js.map`), map);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within 20 seconds: ${what}`);
    await sleep(100);
  }
}

beforeAll(async () => {
  mkdirSync(join(home, 'logs'));
  writeApp('dist/api/server.js', 'server');
  writeApp('dist/worker/worker.js', 'worker');
  writeFileSync(join(home, 'app', '.env'), 'TOKEN=\'first-token\'\n');
  pm2('start', join(filesFolder, 'ecosystem.config.js'));
  await until('both processes speak', () => log('api-out').includes('lives') && log('worker-out').includes('lives'));
}, 60_000);

afterAll(() => {
  pm2('kill');
  rmSync(home, { recursive: true, force: true });
}, 60_000);

test('api and worker run, each with .env and the certificates of RDS, and log into files of their own', () => {
  expect(listed().map(({ name, pm2_env: { status } }) => ({ name, status }))).toEqual([{ name: 'api', status: 'online' }, { name: 'worker', status: 'online' }]);
  const certificates = '/etc/pki/ca-trust/source/anchors/rds.pem';
  expect(JSON.parse(log('api-out').split('\n')[0] ?? '')).toEqual({ name: 'server', token: 'first-token', certificates });
  expect(JSON.parse(log('worker-out').split('\n')[0] ?? '')).toEqual({ name: 'worker', token: 'first-token', certificates });
});

test('a process that is killed is started again, the other one goes on', async () => {
  const [api, worker] = [find('api'), find('worker')];
  process.kill(worker.pid, 'SIGKILL');
  await until('the worker runs again', () => find('worker').pid !== worker.pid && find('worker').pm2_env.status === 'online');
  expect(find('worker').pm2_env.restart_time).toBe(worker.pm2_env.restart_time + 1);
  expect(find('api').pid).toBe(api.pid);
}, 60_000);

test('an error is traced to its TypeScript line, and the process is started again', async () => {
  const { pid } = find('api');
  const fuse = join(home, 'app', 'fail-server');
  writeFileSync(fuse, '');
  await until('the error is logged', () => log('api-error').includes('server fell'));
  rmSync(fuse);
  const line = source('server').split('\n').findIndex((text) => text.includes('throw')) + 1;
  expect(log('api-error')).toContain(`server.ts:${line}:`);
  await until('the api runs again', () => find('api').pid !== pid && find('api').pm2_env.status === 'online');
}, 60_000);

test('after a rotation a restart is enough, and PM2 keeps no secret', async () => {
  writeFileSync(join(home, 'app', '.env'), 'TOKEN=\'second-token\'\n');
  pm2('restart', 'all');
  await until('both have the new token', () => ['api-out', 'worker-out'].every((name) => log(name).includes('second-token')));
  pm2('save');
  for (const text of [pm2('jlist'), readFileSync(join(home, '.pm2', 'dump.pm2'), 'utf8')]) expect(text).not.toMatch(/(?:first|second)-token/);
}, 60_000);

test('after a rotation of the logs PM2 goes on in a new file', async () => {
  const file = join(home, 'logs', 'worker-out.log');
  renameSync(file, `${file}.1`);
  pm2('reloadLogs');
  await until('the new file fills', () => log('worker-out').includes('worker lives'));
}, 60_000);
