import { mecove } from '../src/systems/mecove';

/** The system that runs today: one EC2 host, kept cheap for low traffic. */
export const mecoveMvp = mecove.environment({
  name: 'mecove-mvp',
  compute: 'host',
  account: '498735610795',
  region: 'ap-south-1',
  domain: 'api.mecove.com',
  state: {
    bucket: 'mecove-tfstate-498735610795',
    key: 'mvp/terraform.tfstate',
    region: 'ap-south-1',
    lockTable: 'mecove-tfstate-locks',
  },
  network: {
    cidr: '10.0.0.0/16',
    zones: ['ap-south-1a', 'ap-south-1b'],
    publicSubnets: ['10.0.0.0/24', '10.0.1.0/24'],
  },
  host: {
    instanceType: 't4g.small',
    rootVolumeSize: 30,
    sshCidrs: ['0.0.0.0/0'],
    generation: 1,
  },
  database: {
    engineVersion: '16',
    instanceClass: 'db.t4g.micro',
    allocatedStorage: 20,
    name: 'mecove',
    username: 'mecove',
    passwordRotationDays: 30,
    multiAz: false,
    backupRetentionDays: 0,
    deletionProtection: false,
    finalSnapshot: false,
  },
  logRetentionDays: 14,
  application: {
    repository: 'git@github.com:mecove/backend.git',
    branch: 'main',
    nodeVersion: 22,
    secretName: 'mecove/mvp/app',
    deployKeySecretName: 'mecove/mvp/deploy-key',
  },
  acknowledge: {
    'open-ssh': 'The MVP is administered from changing addresses; restrict host.sshCidrs before production.',
    'database-backups-off': 'The MVP holds no real user data yet; turn backups on before it does.',
    'database-deletion-protection-off': 'The MVP is remade often while it is built.',
    'database-no-final-snapshot': 'The MVP holds no real user data yet.',
    'database-single-zone': 'Low traffic: an outage of a zone is accepted to keep the cost at about 30 USD a month.',
  },
});
