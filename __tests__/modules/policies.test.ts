import { App } from 'cdktf';
import { Access } from '../../modules/access';
import { policies as accessPolicies } from '../../modules/access/policies';
import { Alarms } from '../../modules/alarms';
import { policies as alarmPolicies } from '../../modules/alarms/policies';
import { Budget } from '../../modules/budget';
import { policies as budgetPolicies } from '../../modules/budget/policies';
import { ContainerRegistry } from '../../modules/container-registry';
import { policies as registryPolicies } from '../../modules/container-registry/policies';
import { Ec2Host } from '../../modules/ec2-host';
import { policies as hostPolicies } from '../../modules/ec2-host/policies';
import { EcsCluster } from '../../modules/ecs-cluster';
import { policies as clusterPolicies } from '../../modules/ecs-cluster/policies';
import { EcsService } from '../../modules/ecs-service';
import { policies as servicePolicies } from '../../modules/ecs-service/policies';
import { ElasticacheRedis } from '../../modules/elasticache-redis';
import { policies as redisPolicies } from '../../modules/elasticache-redis/policies';
import { EncryptionKey } from '../../modules/encryption-key';
import { policies as keyPolicies } from '../../modules/encryption-key/policies';
import { LoadBalancer } from '../../modules/load-balancer';
import { policies as loadBalancerPolicies } from '../../modules/load-balancer/policies';
import { Network } from '../../modules/network';
import { policies as networkPolicies } from '../../modules/network/policies';
import { RdsPostgres } from '../../modules/rds-postgres';
import { policies as databasePolicies } from '../../modules/rds-postgres/policies';
import { RdsReplica } from '../../modules/rds-replica';
import { policies as replicaPolicies } from '../../modules/rds-replica/policies';
import { Secrets } from '../../modules/secrets';
import { policies as secretsPolicies } from '../../modules/secrets/policies';
import { ServiceScaling } from '../../modules/service-scaling';
import { policies as scalingPolicies } from '../../modules/service-scaling/policies';
import { StateBackend } from '../../modules/state-backend';
import { policies as statePolicies } from '../../modules/state-backend/policies';
import { WebFirewall } from '../../modules/web-firewall';
import { policies as firewallPolicies } from '../../modules/web-firewall/policies';
import { ref } from '../../src/core/expression/reference';
import type { Finding } from '../../src/core/root/findings';
import { Root } from '../../src/core/root/root';

/** What a reviewer would ask about these module calls. */
function findings(call: (root: Root) => unknown): readonly Finding[] {
  const state = { bucket: 'shop-tfstate', key: 'shop/terraform.tfstate', region: 'ap-south-1', lockTable: 'locks' };
  const root = new Root(new App({ outdir: '.', stackTraces: false }), {
    name: 'shop',
    project: 'shop',
    account: '498735610795',
    region: 'ap-south-1',
    state,
  });
  call(root);
  return root.judged().open;
}

const safeDatabase = {
  identifier: 'shop',
  instanceClass: 'db.t4g.micro',
  dbName: 'shop',
  username: 'shop',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: ['sg-1'],
  multiAz: true,
};
const database = (more: Partial<ConstructorParameters<typeof RdsPostgres>[2]>) =>
  findings((root) => new RdsPostgres(root, 'database', { ...safeDatabase, ...more }));
const rule = (more: Partial<{ from: string; to: string; port: number; protocol: 'tcp' | 'udp' | '-1' }>) =>
  findings(
    (root) =>
      new Access(root, 'access', {
        vpcId: 'vpc-1',
        groups: { web: { name: 'shop-web' }, database: { name: 'shop-database' } },
        rules: { it: { from: '0.0.0.0/0', to: 'web', ...more } },
      }),
  );
const host = (policy: string) =>
  findings(
    (root) =>
      new Ec2Host(root, 'host', {
        name: 'shop',
        instanceType: 't4g.small',
        subnetId: 'subnet-1',
        securityGroupIds: ['sg-1'],
        userData: '',
        managedPolicyArns: { it: `arn:aws:iam::aws:policy/${policy}` },
      }),
  );
const network = (natGateways: 'none' | 'single' | 'one-per-zone') =>
  findings(
    (root) =>
      new Network(root, 'network', {
        name: 'shop',
        cidr: '10.0.0.0/16',
        zones: ['ap-south-1a', 'ap-south-1b'],
        publicSubnets: ['10.0.0.0/24', '10.0.1.0/24'],
        privateSubnets: ['10.0.10.0/24', '10.0.11.0/24'],
        natGateways,
      }),
  );
const redis = (more: Partial<ConstructorParameters<typeof ElasticacheRedis>[2]>) =>
  findings((root) => {
    const groups = { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] };
    return new ElasticacheRedis(root, 'redis', { name: 'shop', nodeType: 'cache.t4g.small', ...groups, ...more });
  });
const key = (deletionWindowInDays: number) =>
  findings((root) => new EncryptionKey(root, 'key', { alias: 'shop', description: 'Shop', deletionWindowInDays }));
const replica = (autoMinorVersionUpgrade: boolean) =>
  findings((root) => {
    const source = { identifier: 'shop-replica', replicateSourceDb: 'shop', instanceClass: 'db.t4g.micro' };
    return new RdsReplica(root, 'replica', { ...source, securityGroupIds: ['sg-1'], autoMinorVersionUpgrade });
  });
const secrets = (recoveryWindowInDays: 0 | 7) =>
  findings((root) => {
    const mail = { description: 'Mail.', keys: ['PASSWORD'] };
    return new Secrets(root, 'secrets', { secrets: { 'shop/mail': mail }, recoveryWindowInDays });
  });
const alarms = (more: Partial<ConstructorParameters<typeof Alarms>[2]>) =>
  findings((root) => {
    const subscriptions = { team: { protocol: 'email', endpoint: 'team@example.com' } } as const;
    return new Alarms(root, 'alarms', { name: 'shop', kmsKeyArn: 'arn:aws:kms:ap-south-1:1:key/1', subscriptions, ...more });
  });
const slow = { description: 'Slow', namespace: 'Shop', metricName: 'Latency', statistic: 'Average', threshold: 1 } as const;
const unheard = { metricAlarms: { slow: { ...slow, notify: false } } };
const budget = (threshold: number, type: 'ACTUAL' | 'FORECASTED') =>
  findings((root) => {
    const shop = { name: 'shop', limitAmount: 400, subscriberEmails: ['team@example.com'] };
    return new Budget(root, 'budget', { ...shop, notifications: { it: { threshold, type } } });
  });
const scaling = (more: Partial<ConstructorParameters<typeof ServiceScaling>[2]>) =>
  findings((root) => {
    const tasks = { clusterName: 'shop', serviceName: 'shop-api', minCapacity: 2, maxCapacity: 4 };
    return new ServiceScaling(root, 'scaling', { ...tasks, targetTracking: { cpu }, ...more });
  });
const cpu = { predefinedMetric: { type: 'ECSServiceAverageCPUUtilization' }, targetValue: 60 } as const;
const byDepth = (change: number) => ({
  depth: {
    metric: { namespace: 'Shop', metricName: 'Depth', statistic: 'Maximum' },
    threshold: 10,
    comparisonOperator: 'LessThanThreshold',
    adjustments: { it: { change, upperBound: 0 } },
  } as const,
});
const loadBalancer = (more: Partial<ConstructorParameters<typeof LoadBalancer>[2]>) =>
  findings(
    (root) =>
      new LoadBalancer(root, 'load_balancer', {
        name: 'shop',
        vpcId: 'vpc-1',
        subnetIds: ['subnet-1', 'subnet-2'],
        securityGroupIds: ['sg-1'],
        certificateArn: 'arn:aws:acm:ap-south-1:498735610795:certificate/1',
        targetGroups: { web: { port: 3000, healthCheck: { path: '/health' } } },
        defaultTargetGroup: 'web',
        accessLogs: { bucket: 'shop-access-logs' },
        ...more,
      }),
  );
const sqlRules = (more: object) => ({ managedRuleGroups: { AWSManagedRulesSQLiRuleSet: { priority: 100, ...more } } });
const firewall = (more: object) =>
  findings((root) => new WebFirewall(root, 'web_firewall', { name: 'shop', resourceArns: {}, ...more }));
const state = (more: object) =>
  findings((root) => new StateBackend(root, 'state', { bucket: 'shop-tfstate', lockTable: 'shop-locks', ...more }));

const registry = (more: object, keep = 30) =>
  findings((root) => new ContainerRegistry(root, 'registry', { repositories: { shop: { keep } }, ...more }));
const cluster = (containerInsights: 'enabled' | 'disabled') =>
  findings((root) => new EcsCluster(root, 'cluster', { name: 'shop', containerInsights }));
const service = (more: Partial<ConstructorParameters<typeof EcsService>[2]>) =>
  findings(
    (root) =>
      new EcsService(root, 'service', {
        name: 'shop',
        clusterArn: 'arn:aws:ecs:ap-south-1:498735610795:cluster/shop',
        imageParameterName: '/shop/image',
        initialImage: 'shop:1',
        subnetIds: ['subnet-1'],
        securityGroupIds: ['sg-1'],
        ...more,
      }),
  );
const collector = { image: 'collector:1', environment: { API_KEY: 'x' } };
const everything = { Everything: { actions: ['*'], resources: ['*'] } };

const found = [
  ['open-ssh', rule({ port: 22 })],
  ['open-ssh', rule({ port: 22, from: '128.0.0.0/1' })],
  ['open-remote-desktop', rule({ port: 3389 })],
  ['open-remote-desktop', rule({ port: 3389, protocol: 'udp' })],
  ['open-database', rule({ port: 5432, to: 'database' })],
  ['open-database', rule({ port: 11_211, protocol: 'udp' })],
  ['open-everything', rule({ protocol: '-1' })],
  ['database-backups-off', database({ backupRetentionPeriod: 0 })],
  ['database-deletion-protection-off', database({ deletionProtection: false })],
  ['database-no-final-snapshot', database({ finalSnapshot: false })],
  ['database-single-zone', database({ multiAz: false })],
  ['database-minor-upgrades-off', database({ autoMinorVersionUpgrade: false })],
  ['database-password-not-managed', database({ manageMasterUserPassword: false })],
  ['database-tls-optional', database({ parameters: { 'rds.force_ssl': { value: '0' } } })],
  ['database-tls-optional', database({ engineVersion: '14' })],
  ['host-administrator', host('AdministratorAccess')],
  ['network-single-nat-gateway', network('single')],
  ['redis-single-zone', redis({ multiAz: false })],
  ['redis-snapshots-off', redis({ snapshotRetentionLimit: 0 })],
  ['redis-no-final-snapshot', redis({ finalSnapshot: false })],
  ['replica-minor-upgrades-off', replica(false)],
  ['key-deleted-soon', key(13)],
  ['secrets-deleted-at-once', secrets(0)],
  ['alarms-tell-nobody', alarms({ subscriptions: {} })],
  ['alarms-not-encrypted', alarms({ kmsKeyArn: null })],
  ['alarm-unheard', alarms(unheard)],
  ['alarm-unheard', alarms({ ...unheard, compositeAlarms: { it: { description: 'It', rule: 'ALARM(shop-slow-too)' } } })],
  ['budget-told-too-late', budget(100, 'ACTUAL')],
  ['budget-told-too-late', budget(101, 'FORECASTED')],
  ['service-single-task', scaling({ minCapacity: 1 })],
  ['service-never-scales-in', scaling({ targetTracking: { cpu: { ...cpu, disableScaleIn: true } }, step: byDepth(1) })],
  ['cluster-insights-off', cluster('disabled')],
  ['container-secret-in-environment', service({ environment: { WHATSAPP_TOKEN: 'x' } })],
  ['container-secret-in-environment', service({ sidecars: { collector } })],
  ['container-shell', service({ enableExecuteCommand: true })],
  ['task-administrator', service({ taskPolicyStatements: everything })],
  ['service-public-address', service({ assignPublicIp: true })],
  ['service-no-rollback', service({ circuitBreaker: null })],
  ['service-no-rollback', service({ circuitBreaker: { rollback: false } })],
  ['service-down-in-deployments', service({ deploymentMinimumHealthyPercent: 0 })],
  ['registry-deletable', registry({ forceDelete: true })],
  ['registry-keeps-few', registry({}, 9)],
  ['firewall-counts-only', firewall(sqlRules({ countOnly: true }))],
  ['firewall-without-rules', firewall({ managedRuleGroups: {} })],
  ['load-balancer-deletion-protection-off', loadBalancer({ deletionProtection: false })],
  ['load-balancer-invalid-headers', loadBalancer({ dropInvalidHeaderFields: false })],
  ['load-balancer-logs-deletable', loadBalancer({ forceDestroyLogs: true })],
  ['load-balancer-old-tls', loadBalancer({ sslPolicy: 'ELBSecurityPolicy-2016-08' })],
  ['load-balancer-old-tls', loadBalancer({ sslPolicy: 'ELBSecurityPolicy-TLS13-1-0-PQ-2025-09' })],
  ['state-deletable', state({ forceDestroy: true })],
  ['state-locks-deletable', state({ deletionProtection: false })],
] as const;

test.each(found)('%s is found, once, with its reason and a remedy', (expected, findings) => {
  expect(findings).toEqual([
    {
      rule: expected,
      address: expect.stringMatching(/^module\./) as string,
      reason: expect.any(String) as string,
      fix: expect.any(String) as string,
    },
  ]);
});

test('every policy has an example above', () => {
  const all = [
    ...accessPolicies,
    ...alarmPolicies,
    ...budgetPolicies,
    ...clusterPolicies,
    ...databasePolicies,
    ...firewallPolicies,
    ...hostPolicies,
    ...keyPolicies,
    ...loadBalancerPolicies,
    ...networkPolicies,
    ...redisPolicies,
    ...registryPolicies,
    ...replicaPolicies,
    ...scalingPolicies,
    ...secretsPolicies,
    ...servicePolicies,
    ...statePolicies,
  ].map((it) => it.rule);
  expect([...new Set(found.map(([expected]) => expected))].sort()).toEqual(all.sort());
});

test.each([
  ['HTTPS for everyone', rule({ port: 443 })],
  ['SSH for one range', rule({ port: 22, from: '203.0.113.0/24' })],
  ['SSH for a large company', rule({ port: 22, from: '10.0.0.0/8' })],
  ['SSH to everyone from a host', rule({ port: 22, from: 'web', to: '0.0.0.0/0' })],
  ['another use of a number that is a port of TCP', rule({ port: 22, protocol: 'udp' })],
  ['the database for a group', rule({ port: 5432, from: 'web', to: 'database' })],
  ['everything out of a group', rule({ from: 'web', to: '0.0.0.0/0', protocol: '-1' })],
  ['a database with its defaults in two zones', database({})],
  [
    'an old database on which TLS is demanded',
    database({ engineVersion: '14', parameters: { 'rds.force_ssl': { value: '1' } } }),
  ],
  ['Redis with its defaults', redis({})],
  ['a replica with its defaults', replica(true)],
  ['a key whose deletion can be called off for two weeks', key(14)],
  ['secrets that can be brought back for a week', secrets(7)],
  ['a host with Systems Manager', host('AmazonSSMManagedInstanceCore')],
  ['a NAT gateway in each zone', network('one-per-zone')],
  ['no way out at all', network('none')],
  ['alarms that tell somebody', alarms({ metricAlarms: { slow } })],
  [
    'an alarm that a composite one looks at',
    alarms({ ...unheard, compositeAlarms: { it: { description: 'It', rule: 'OK("shop-other") OR ALARM("shop-slow")' } } }),
  ],
  ['a budget that tells of the forecast', budget(100, 'FORECASTED')],
  ['a budget that tells before its end', budget(80, 'ACTUAL')],
  ['two tasks or more, by a target', scaling({})],
  ['steps in both directions', scaling({ targetTracking: {}, step: byDepth(-1) })],
  ['a load balancer with its defaults', loadBalancer({})],
  ['TLS 1.3 alone', loadBalancer({ sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' })],
  ['a cluster that is watched', cluster('enabled')],
  ['a service with its defaults', service({ environment: { TOKEN_LIFETIME: '60' } })],
  ['a registry that keeps ten images', registry({}, 10)],
  ['a firewall with its defaults', firewall({})],
  ['a firewall of which single rules count', firewall(sqlRules({ countedRules: ['SQLi_BODY'] }))],
  ['a state backend with its defaults', state({})],
  [
    'what only Terraform knows',
    database({ multiAz: ref<boolean>('var.multi_az'), deletionProtection: ref<boolean>('var.protected') }),
  ],
])('%s is nothing to ask about', (_, findings) => {
  expect(findings).toEqual([]);
});

test('a rule that only Terraform knows hides no other', () => {
  const rules = {
    known: { from: '0.0.0.0/0', to: 'web', port: 22 },
    other: { from: ref<string>('var.range'), to: 'web', port: 22 },
  };
  expect(
    findings((root) => new Access(root, 'access', { vpcId: 'vpc-1', groups: { web: { name: 'shop-web' } }, rules })).map(
      (it) => it.rule,
    ),
  ).toEqual(['open-ssh']);
});
