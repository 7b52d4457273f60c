import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostSecrets, Sandbox, type Run } from './sandbox';

const built = (host: Sandbox): string => readFileSync(join(host.home, 'app', 'dist', 'built-from'), 'utf8').trim();
const titles = (run: Run): readonly string[] => run.output.split('\n').filter((line) => /^\[\d\/6\] /.test(line));
const all = ['[1/6] pull', '[2/6] install', '[3/6] build', '[4/6] env', '[5/6] migrate', '[6/6] restart'];

async function readyHost(): Promise<Sandbox> {
  const host = new Sandbox();
  const { code, output } = await host.bootstrap();
  if (code === 0) return host;
  host[Symbol.dispose]();
  throw new Error(output);
}

test('a deploy brings the newest commit into service, in the six steps of the requirement', async () => {
  using host = await readyHost();
  const commit = host.commit('second');
  const run = await host.deploy();
  expect(run).toMatchObject({ code: 0 });
  expect(titles(run)).toEqual(all);
  expect(built(host)).toBe(commit);
  const milestones = ['git pull --ff-only', 'pnpm install --frozen-lockfile', 'pnpm build', 'aws secretsmanager', 'npx prisma migrate deploy', 'pm2 restart all'];
  const positions = milestones.map((call) => run.calls.findIndex((made) => made.startsWith(call)));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(positions).not.toContain(-1);
});

test.each([
  ['pull', 'git pull'], ['install', 'pnpm install'], ['build', 'pnpm build'], ['env', '--secret-id arn:rds'], ['migrate', 'npx prisma'],
])('a deploy that fails in %s says so and leaves the running processes alone', async (name, call) => {
  using host = await readyHost();
  host.fail(call);
  const run = await host.deploy();
  expect(run.code).not.toBe(0);
  expect(run.output).toMatch(new RegExp(`deploy: stopped in \\[\\d/6\\] ${name}\\.`));
  expect(run.calls).not.toContain('pm2 restart all');
  host.mend();
  expect(await host.deploy()).toMatchObject({ code: 0 });
});

test('a rollback builds an older commit; the next deploy goes on with the branch', async () => {
  using host = await readyHost();
  const first = built(host);
  const second = host.commit('second');
  await host.deploy();
  expect(await host.deploy('--to', first)).toMatchObject({ code: 0 });
  expect(built(host)).toBe(first);
  expect(await host.deploy()).toMatchObject({ code: 0 });
  expect(built(host)).toBe(second);
});

test('only the named steps run; one that does not exist is refused', async () => {
  using host = await readyHost();
  expect(titles(await host.deploy('restart', 'env'))).toEqual([all[3], all[5]]);
  const wrong = await host.deploy('biuld');
  expect(wrong).toMatchObject({ code: 1, calls: [] });
  expect(wrong.output).toContain('no such step: biuld (steps: pull install build env migrate restart)');
});

test('two deploys at once: the second is refused', async () => {
  using host = await readyHost();
  // What holds it is a shell, as in the script; it ends with its input.
  const holder = spawn('bash', ['-c', 'exec 9>"$0" && flock -n 9 && echo held && read -r', join(host.home, '.deploy.lock')], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const run = await host.deploy();
  holder.stdin.end();
  await once(holder, 'close');
  expect(run).toMatchObject({ code: 1 });
  expect(run.output).toContain('deploy: another deploy is running');
  expect(await host.deploy()).toMatchObject({ code: 0 });
});

test('a deploy after a rotation leaves no restart for the timer', async () => {
  using host = await readyHost();
  host.setSecret('arn:rds', JSON.stringify({ ...hostSecrets.database, password: 'new' }));
  await host.deploy();
  expect((await host.renew()).calls).not.toContain('pm2 restart all');
});
