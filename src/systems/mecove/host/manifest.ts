/** A static file of the host. */
export interface HostFile {
  /** Its name in `host/files/` of the repository and in `host/` of the root. */
  readonly source: string;
  /** Where cloud-init writes it. */
  readonly target: string;
  readonly mode: '0644' | '0755';
  /** `root:root` unless said otherwise. */
  readonly owner?: string;
}

/** A value that an environment gives the host. */
export interface HeaderValue {
  readonly name: string;
  readonly description: string;
}

/** In this order they stand in the user data: what one reads first comes first. */
export const hostFiles: readonly HostFile[] = [
  { source: 'bootstrap.sh', target: '/usr/local/lib/mecove/bootstrap.sh', mode: '0755' },
  { source: 'deploy.sh', target: '/usr/local/lib/mecove/deploy.sh', mode: '0755' },
  { source: 'refresh-env.js', target: '/usr/local/lib/mecove/refresh-env.js', mode: '0644' },
  { source: 'ecosystem.config.js', target: '/usr/local/lib/mecove/ecosystem.config.js', mode: '0644' },
  { source: 'mecove-refresh-env.service', target: '/etc/systemd/system/mecove-refresh-env.service', mode: '0644' },
  { source: 'mecove-refresh-env.timer', target: '/etc/systemd/system/mecove-refresh-env.timer', mode: '0644' },
  { source: 'Caddyfile', target: '/etc/caddy/Caddyfile', mode: '0644' },
  { source: 'caddy.service', target: '/etc/systemd/system/caddy.service', mode: '0644' },
  { source: 'redis.conf', target: '/etc/mecove/redis.conf', mode: '0644' },
  { source: 'cloudwatch-agent.json', target: '/etc/mecove/cloudwatch-agent.json', mode: '0644' },
  { source: 'logrotate.conf', target: '/etc/logrotate.d/mecove', mode: '0644' },
  { source: 'known_hosts', target: '/etc/ssh/ssh_known_hosts', mode: '0644' },
];

/** The file of `KEY='value'` lines, which bash, systemd and Node.js read; no value may hold a single quote or a line break. */
export const headerFile = { target: '/etc/mecove/host.env', mode: '0644' } as const;

export const headerValues = [
  { name: 'NAME', description: 'Name of the environment: the log groups are /ec2/<NAME>/api, worker and caddy.' },
  { name: 'AWS_REGION', description: 'Region of the secrets and of the RDS certificates.' },
  { name: 'DOMAIN', description: 'Domain for which Caddy gets a certificate.' },
  { name: 'NODE_MAJOR', description: 'Major version of Node.js: 22 or 24 (dnf packages nodejs22 and nodejs24).' },
  { name: 'REPOSITORY', description: 'SSH address of the repository on github.com.' },
  { name: 'BRANCH', description: 'Branch that is deployed.' },
  { name: 'DEPLOY_KEY_SECRET', description: 'Name or ARN of the secret with the private SSH key as plain text.' },
  { name: 'APP_SECRET', description: 'Name or ARN of the secret with the application\'s variables as a JSON object.' },
  { name: 'DATABASE_SECRET', description: 'ARN of the secret of RDS with username and password.' },
  { name: 'DATABASE_HOST', description: 'Host name of the database.' },
  { name: 'DATABASE_PORT', description: 'Port of the database.' },
  { name: 'DATABASE_NAME', description: 'Name of the database.' },
] as const satisfies readonly HeaderValue[];

export type HeaderName = (typeof headerValues)[number]['name'];

/** What cloud-init runs on first boot, and a person to resume. */
export const bootstrapCommand = ['/usr/local/lib/mecove/bootstrap.sh'] as const;

/** EC2 refuses user data above this many bytes. */
export const userDataLimit = 16_384;
