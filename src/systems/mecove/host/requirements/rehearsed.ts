import type { Rehearsed } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';

const inFile = (file: string) => (section: string, statement: string, test: string): Rehearsed =>
  ({ section, statement, test, file: `__tests__/systems/mecove/${file}`, resources: ['module.host.aws_instance.this'] });

const bootstrap = inFile('host/bootstrap.integration.test.ts');
const caddy = inFile('host/caddyfile.integration.test.ts');
const pm2 = inFile('host/pm2.integration.test.ts');
const agent = inFile('host/cloudwatch-agent.test.ts');
const deploy = inFile('host/deploy.integration.test.ts');
const environment = inFile('host/refresh-env.integration.test.ts');
const root = inFile('host/requirements/root.test.ts');

const runsThrough = 'an empty host runs through the eleven steps in order';
const serves = 'Caddy serves the domain on 443 with a certificate of its own making and redirects from 80';
const proxies = 'requests reach the application, the redirect answers, and the access log has each request without the verify token';
const bothRun = 'api and worker run, each with .env and the certificates of RDS, and log into files of their own';
const sixSteps = 'a deploy brings the newest commit into service, in the six steps of the requirement';
const carries = '.env carries the secrets of the application and the address of the database, readable by the application alone';

/** What runs on the host, and what only Terraform sees: AWS cannot be asked. */
export const rehearsed = ({ name, domain }: HostEnvironment): Rehearsed[] => [
  { ...root('VPC & networking', 'Module: terraform-aws-modules/vpc/aws v5', 'the network is made by the VPC module of the registry, version 5'), resources: ['module.network.module.vpc'] },
  caddy('Reverse proxy — Caddy', 'Listens on :443, reverse-proxies to localhost:3000', proxies),
  caddy('Reverse proxy — Caddy', `Automatically provisions a Let's Encrypt TLS certificate for ${domain}`, serves),
  caddy('Reverse proxy — Caddy', 'Access logs written to /var/log/caddy/access.log', proxies),
  bootstrap('Reverse proxy — Caddy', 'Installed on the EC2 instance via user_data', runsThrough),
  pm2('Application — PM2', 'api: dist/api/server.js; worker: dist/worker/worker.js', bothRun),
  pm2('Application — PM2', 'Source maps enabled for error tracing', 'an error is traced to its TypeScript line, and the process is started again'),
  bootstrap('Application — PM2', 'PM2 configured for auto-restart on reboot (pm2 startup + pm2 save)', runsThrough),
  pm2('Application — PM2', 'A process that ends is started again', 'a process that is killed is started again, the other one goes on'),
  pm2('Application — PM2', 'Logs at /home/mecove/logs/{api,worker}-{out,error}.log', bothRun),
  bootstrap('Cache — Redis (local)', 'Redis 6 installed directly on EC2 via DNF, runs as a systemd service', runsThrough),
  environment('Cache — Redis (local)', 'On localhost:6379, used by the application', carries),
  agent('Logging — CloudWatch', 'PM2 API and Worker stdout/stderr and Caddy access logs stream to the log groups', 'stdout and stderr of both processes and the access log go to the three log groups'),
  bootstrap('Logging — CloudWatch', `CloudWatch agent configured via user_data for /ec2/${name}/{api,worker,caddy}`, 'the agent gets the log groups of this environment'),
  environment('Secrets management', 'RDS master password and app secrets reach the application', carries),
  environment('Secrets management', 'A password that RDS replaced reaches the application', 'after a rotation .env has the new password and PM2 restarts once'),
  bootstrap('Secrets management', 'GitHub deploy key: ED25519 SSH key for private repo cloning', 'secrets are in .env and the deploy key alone: in no argument, no output, no other file'),
  caddy('Encryption', "HTTPS: Let's Encrypt via Caddy (in-transit)", serves),
  bootstrap('Initial provisioning', 'The 11 steps run in this order, and go on from one that failed', 'a step that fails stops the run and is named; resuming goes on from it and ends as if nothing had failed'),
  deploy('Subsequent deploys', 'git pull → pnpm install --frozen-lockfile → pnpm build → .env → npx prisma migrate deploy → pm2 restart all', sixSteps),
  bootstrap('Subsequent deploys', 'sudo -u mecove /home/mecove/deploy.sh', 'the deploy script stands where the documented command calls it'),
  { ...root('Terraform outputs', 'These eight, and ssh_private_key is sensitive', 'the root has the eight outputs of the requirement, and the private key alone is sensitive'), resources: ['output.ssh_private_key'] },
];
