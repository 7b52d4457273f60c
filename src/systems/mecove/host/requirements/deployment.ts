import type { Requirement } from '../../../../core/requirement';
import { bootstrapCommand } from '../manifest';
import { type Aws, inSection } from './aws';
import { userData } from './instance';

const resources = ['module.host.aws_instance.this'];

/** In the order of the requirement, as the bootstrap names them. */
const steps = [
  'system-packages', 'nodejs', 'caddy', 'app-user', 'deploy-key', 'git-clone', 'env-setup', 'build', 'migrations', 'pm2', 'cloudwatch-agent',
];

/** What the steps do is held by the rehearsals of the host; here, that this host was given them. */
export const deployment = (): Requirement<Aws>[] => [
  inSection('Initial provisioning')({
    statement: 'user_data runs automatically on first boot', resources, of: userData, expected: [bootstrapCommand.join(' ')], found: (it) => it.commands,
  }),
  inSection('Initial provisioning')({
    statement: '11-step bootstrap (system packages → Node.js → Caddy → app user → deploy key → git clone → env setup → build → migrations → PM2 → CloudWatch agent)',
    resources, of: userData, expected: steps.map((it, i) => `${i + 1} ${it}`),
    found: ({ file }) => [...file('/usr/local/lib/mecove/bootstrap.sh').matchAll(/^step (\d+ [\w-]+) \w+$/gm)].map((it) => it[1]),
  }),
  inSection('Subsequent deploys')({
    statement: 'The deploy script: git pull, install, build, .env from Secrets Manager, migrate, restart', resources, of: userData,
    expected: 'pull install build env migrate restart',
    found: ({ file }) => /^steps=\((.*)\)$/m.exec(file('/usr/local/lib/mecove/deploy.sh'))?.[1],
  }),
];
