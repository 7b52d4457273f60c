import { mecoveEcs } from '../../../../../environments/mecove-ecs';
import { ecsEnvironment } from '../../../../../src/systems/mecove/ecs/environment';
import { requirements } from '../../../../../src/systems/mecove/ecs/requirements/requirements';

const { values } = mecoveEcs;
if (values.compute !== 'ecs') throw new Error('mecove-ecs does not run on ECS');

const statements = (environment: unknown): string[] => requirements(ecsEnvironment.parse(environment)).map((it) => it.statement);
const production = statements(values);

/** The sentences that change with what an environment decides. */
function changed(environment: unknown): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const decided = statements(environment);
  return { gone: production.filter((it) => !decided.includes(it)), come: decided.filter((it) => !production.includes(it)) };
}

test('without a web firewall nothing is said of it', () => {
  expect(changed({ ...values, operations: { ...values.operations, requestsPerAddress: null } })).toEqual({
    gone: [
      'debug endpoints under /debug/*: however they are written',
      'WAF: protect webhook endpoint from noise/scans',
      'avoid logging message bodies or tokens (PII + security): the log of the firewall leaves tokens out',
    ],
    come: [],
  });
});

test('debug endpoints that an environment leaves open are not said to be closed', () => {
  expect(changed({ ...values, application: { ...values.application, debugPath: null } })).toEqual({
    gone: [
      'debug endpoints under /debug/* (should be disabled/guarded in prod): answered with 404',
      'debug endpoints under /debug/*: however they are written',
    ],
    come: [],
  });
});

test('a read replica has an alarm, and a password that RDS does not replace', () => {
  const database = { ...values.database, masterUserPassword: 'generated', readReplicaClass: 'db.t4g.small' };
  expect(changed({ ...values, database })).toEqual({
    gone: ['Credentials: traditional user/password in Secrets Manager, managed by RDS', 'Credentials: replaced every 30 days'],
    come: ['Credentials: traditional user/password in Secrets Manager', 'Metrics/alarms: RDS replication lag'],
  });
});

test('migrations may be those of the API', () => {
  expect(changed({ ...values, application: { ...values.application, migrations: 'on-start' } })).toEqual({
    gone: ['API does not run migrations on boot (concurrent migrations)'],
    come: ['API runs migrations on boot'],
  });
});

test('a load balancer for a few is reached by a part of the internet, and by none of the tasks', () => {
  const { come } = changed({ ...values, network: { ...values.network, ingressCidrs: ['203.0.113.0/24'] } });
  expect(come).toEqual([
    'IP allowlists (Meta IPs can change; allowlisting may be brittle): 203.0.113.0/24',
    'internet reaches load-balancer on 80 (partly), 443 (partly)',
    'api reaches internet on 443; redis on 6379; database on 5432; endpoints on 443',
    'worker reaches internet on 443; redis on 6379; database on 5432; endpoints on 443',
    'migrate reaches internet on 443; database on 5432; endpoints on 443',
    'metrics reaches internet on 443; redis on 6379; endpoints on 443',
  ]);
});
