import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hostSecrets, Sandbox, type Run } from './sandbox';

const steps = ['system-packages', 'nodejs', 'caddy', 'app-user', 'deploy-key', 'git-clone', 'env-setup', 'build', 'migrations', 'pm2', 'cloudwatch-agent'];

/** For each step a call in its midst. */
const calls: Record<string, string> = {
  'system-packages': 'dnf install -y chromium',
  nodejs: 'npm install --global',
  caddy: 'sha256sum -c',
  'app-user': 'chown -hR mecove:',
  'deploy-key': '--secret-id mecove/deploy-key',
  'git-clone': 'git clone',
  'env-setup': '--secret-id mecove/app',
  build: 'pnpm build',
  migrations: 'npx prisma migrate deploy',
  pm2: 'pm2 save',
  'cloudwatch-agent': 'amazon-cloudwatch-agent-ctl',
};

const titles = (run: Run): readonly string[] => run.output.split('\n').filter((line) => /^\[\d+\/11\] /.test(line));
const title = (name: string): string => `[${steps.indexOf(name) + 1}/11] ${name}`;

test('an empty host runs through the eleven steps in order', async () => {
  using host = new Sandbox();
  const run = await host.bootstrap();
  expect(run).toMatchObject({ code: 0 });
  expect(titles(run)).toEqual(steps.map(title));
  expect(run.calls).toEqual(expect.arrayContaining(['systemctl restart redis6', 'systemctl restart caddy', 'systemctl restart pm2-mecove']));
});

test('a second run changes nothing and calls nothing', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  const before = host.snapshot();
  const again = await host.bootstrap();
  expect(again).toMatchObject({ code: 0, calls: [] });
  expect(titles(again)).toEqual(steps.map((name) => `${title(name)}: done before`));
  expect(host.snapshot()).toEqual(before);
});

test('a step that fails stops the run and is named; resuming goes on from it and ends as if nothing had failed', async () => {
  using untroubled = new Sandbox();
  await untroubled.bootstrap();
  using host = new Sandbox();
  for (const [index, name] of steps.entries()) {
    host.fail(calls[name] ?? name);
    const run = await host.bootstrap();
    expect(run.code).not.toBe(0);
    expect(titles(run)).toEqual([...steps.slice(0, index).map((done, i) => (i < index - 1 ? `${title(done)}: done before` : title(done))), title(name)]);
    expect(run.output).toContain(`bootstrap: stopped in ${title(name)}. Mend the cause, then resume: sudo `);
    host.mend();
  }
  expect(await host.bootstrap()).toMatchObject({ code: 0 });
  expect(comparable(host)).toEqual(comparable(untroubled));
}, 120_000);

test('a step is repeated where it is named', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  const run = await host.bootstrap('caddy');
  expect(run.code).toBe(0);
  expect(titles(run).filter((line) => !line.endsWith('done before'))).toEqual([title('caddy')]);
  expect(run.calls).toContain('systemctl restart caddy');
});

test('every step may be repeated on a finished host and changes nothing', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  const before = host.snapshot();
  const run = await host.bootstrap(...steps);
  expect(run).toMatchObject({ code: 0 });
  expect(titles(run)).toEqual(steps.map(title));
  expect(host.snapshot()).toEqual(before);
});

test('secrets are in .env and the deploy key alone: in no argument, no output, no other file', async () => {
  using host = new Sandbox();
  const run = await host.bootstrap();
  const deployed = await host.deploy();
  const { password } = hostSecrets.database;
  const secrets = [password, encodeURIComponent(password ?? ''), ...Object.values(hostSecrets.app), host.privateKey.split('\n')[1]].map(String);
  const holders = [...host.snapshot()].filter(([, text]) => secrets.some((secret) => text.includes(secret))).map(([path]) => path);
  expect(holders.sort()).toEqual(['home/mecove/.ssh/id_ed25519', 'home/mecove/app/.env']);
  expect(holders.map((path) => statSync(host.at(path)).mode & 0o777)).toEqual([0o600, 0o600]);
  for (const secret of secrets) {
    expect([run, deployed].map(({ output }) => output).join()).not.toContain(secret);
    expect([...run.calls, ...deployed.calls].join('\n')).not.toContain(secret);
  }
});

test('a deploy key that is none stops its step, and the text in its place is not shown', async () => {
  using host = new Sandbox();
  host.setSecret('mecove/deploy-key', 'not a key at all');
  const run = await host.bootstrap();
  expect(run.output).toContain(`stopped in ${title('deploy-key')}`);
  expect(run.output).not.toContain('not a key at all');
});

test('a download of Caddy that is not the release is refused', async () => {
  using host = new Sandbox({ real: ['sha256sum'] });
  const run = await host.bootstrap();
  expect(run.output).toContain(`stopped in ${title('caddy')}`);
  expect(run.output).toContain('computed checksum did NOT match');
  expect(run.calls).not.toContain('systemctl restart caddy');
});

test('nothing that stays behind holds the lock', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  await host.deploy();
  expect(host.inheritedLock().filter((name) => name === 'pm2')).toEqual([]);
});

test('the agent gets the log groups of this environment', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  const config = readFileSync(host.at('/var/lib/mecove/cloudwatch-agent.json'), 'utf8');
  expect([...new Set(config.match(/\/ec2\/[^"]+/g))]).toEqual(['/ec2/mecove-mvp/api', '/ec2/mecove-mvp/worker', '/ec2/mecove-mvp/caddy']);
});

test('the deploy script stands where the documented command calls it', async () => {
  using host = new Sandbox();
  await host.bootstrap();
  expect(statSync(join(host.home, 'deploy.sh')).mode & 0o777).toBe(0o755);
});

/** Without what differs by chance: each host has a key and commits of its own. */
function comparable(host: Sandbox): Record<string, string> {
  return Object.fromEntries([...host.snapshot()].map(([path, text]) => [path, /id_ed25519|built-from/.test(path) ? text.slice(0, 4) : text]));
}
