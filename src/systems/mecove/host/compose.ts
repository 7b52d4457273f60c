import { Access, everyone } from '../../../../modules/access';
import { Ec2Host } from '../../../../modules/ec2-host';
import { LogGroups } from '../../../../modules/log-groups';
import { Network } from '../../../../modules/network';
import { RdsPostgres } from '../../../../modules/rds-postgres';
import type { Root } from '../../../core/root/root';
import type { HostEnvironment } from './environment';
import { outputs } from './outputs';
import { hostPolicies } from './policies';
import { userData } from './user-data';

/** A WhatsApp backend on one EC2 host: Caddy, PM2 and Redis on the host, PostgreSQL on RDS. */
export function composeOnHost(root: Root, env: HostEnvironment): void {
  const network = new Network(root, 'network', { name: env.name, ...env.network });

  const access = new Access(root, 'access', {
    vpcId: network.vpcId,
    groups: {
      host: { name: `${env.name}-ec2`, description: 'The host: web and SSH' },
      database: { name: `${env.name}-rds`, description: 'The database: the host only' },
    },
    rules: {
      'internet-to-host-http': { from: everyone, to: 'host', port: 80 },
      'internet-to-host-https': { from: everyone, to: 'host', port: 443 },
      ...Object.fromEntries(env.host.sshCidrs.map((cidr) => [`ssh-from-${cidr}`, { from: cidr, to: 'host', port: 22 }])),
      'host-to-internet': { from: 'host', to: everyone, protocol: '-1' },
      'host-to-database': { from: 'host', to: 'database', port: 5432 },
    },
  });

  const database = new RdsPostgres(root, 'database', {
    identifier: env.name,
    engineVersion: env.database.engineVersion,
    instanceClass: env.database.instanceClass,
    allocatedStorage: env.database.allocatedStorage,
    dbName: env.database.name,
    username: env.database.username,
    masterUserPasswordRotationDays: env.database.passwordRotationDays,
    subnetIds: network.publicSubnetIds,
    securityGroupIds: [access.groupIds.at('database')],
    multiAz: env.database.multiAz,
    backupRetentionPeriod: env.database.backupRetentionDays,
    deletionProtection: env.database.deletionProtection,
    finalSnapshot: env.database.finalSnapshot,
  });

  const retentionInDays = env.logRetentionDays;
  const logs = new LogGroups(root, 'logs', {
    prefix: `/ec2/${env.name}`,
    groups: { api: { retentionInDays }, worker: { retentionInDays }, caddy: { retentionInDays } },
  });

  const host = new Ec2Host(root, 'host', {
    name: env.name,
    instanceType: env.host.instanceType,
    rootVolumeSize: env.host.rootVolumeSize,
    generation: env.host.generation,
    subnetId: network.publicSubnetIds.at(0),
    securityGroupIds: [access.groupIds.at('host')],
    userData: userData(root, env, database),
    managedPolicyArns: { ssm: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' },
    policies: hostPolicies(env, {
      databaseSecretArn: database.masterUserSecretArn,
      logGroupArns: ['api', 'worker', 'caddy'].map((group) => logs.arns.at(group)),
    }),
  });

  outputs(root, env, host, database);
}
