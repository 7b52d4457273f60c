import { proposals } from '../../src/review';
import { type GivenChange, planOf } from './change';

const gone = (address: string, before: object = {}): GivenChange => ({ address, actions: ['delete'], action_reason: 'delete_because_no_resource_config', change: { before } });
const made = (address: string, after: object = {}): GivenChange => ({ address, actions: ['create'], change: { after } });
const moves = (...changes: GivenChange[]): string[] => [...proposals(planOf(changes))].map(([of, { from, to }]) => `${of}: ${from} → ${to}`);

test('what goes and the only one of its type that comes belong together', () => {
  expect(moves(gone('aws_eip.app'), gone('aws_instance.app'), made('module.host.aws_eip.this'), made('module.host.aws_instance.this'))).toEqual([
    'aws_eip.app: aws_eip.app → module.host.aws_eip.this',
    'aws_instance.app: aws_instance.app → module.host.aws_instance.this',
  ]);
});

test('of several the one of the same name is taken, whatever else is equal', () => {
  const [api, worker] = [{ name: '/ec2/api', retention_in_days: 14, class: 'STANDARD' }, { name: '/ec2/worker', retention_in_days: 30, class: 'STANDARD' }];
  expect(moves(
    gone('aws_cloudwatch_log_group.a', { ...api, retention_in_days: 30 }), gone('aws_cloudwatch_log_group.b', worker),
    made('module.logs.aws_cloudwatch_log_group.this["api"]', api), made('module.logs.aws_cloudwatch_log_group.this["worker"]', worker),
  )).toEqual([
    'aws_cloudwatch_log_group.a: aws_cloudwatch_log_group.a → module.logs.aws_cloudwatch_log_group.this["api"]',
    'aws_cloudwatch_log_group.b: aws_cloudwatch_log_group.b → module.logs.aws_cloudwatch_log_group.this["worker"]',
  ]);
});

test('where two are equally alike nothing is proposed', () => {
  expect(moves(gone('aws_eip.a', { domain: 'vpc' }), gone('aws_eip.b', { domain: 'vpc' }), made('aws_eip.this', { domain: 'vpc' }))).toEqual([]);
  expect(moves(gone('aws_eip.a'), made('aws_eip.x'), made('aws_eip.y'))).toEqual([]);
});

test('of two that go, the one that is less like the new one is left alone', () => {
  expect(moves(gone('aws_eip.a', { domain: 'vpc' }), gone('aws_eip.b', { domain: 'standard' }), made('aws_eip.this', { domain: 'vpc' }))).toEqual([
    'aws_eip.a: aws_eip.a → aws_eip.this',
  ]);
});

test('a module is moved as a whole where all that goes with it comes with another', () => {
  const inVpc = (module: string, how: typeof gone): GivenChange[] => [how(`${module}.aws_vpc.this[0]`), how(`${module}.aws_subnet.public[0]`), how(`${module}.aws_subnet.public[1]`)];
  expect(moves(...inVpc('module.vpc', gone), ...inVpc('module.network.module.vpc', made)).map((it) => it.replace(/^.*: /, ''))).toEqual(
    Array(3).fill('module.vpc → module.network.module.vpc'),
  );
});

test('a module of which only a part comes is moved one by one', () => {
  expect(moves(gone('module.vpc.aws_vpc.this'), gone('module.vpc.aws_eip.nat'), made('module.network.aws_vpc.this'))).toEqual([
    'module.vpc.aws_vpc.this: module.vpc.aws_vpc.this → module.network.aws_vpc.this',
  ]);
});

test('what goes by the configuration itself is no orphan, and nothing is proposed for it', () => {
  expect(moves({ address: 'aws_eip.this["a"]', actions: ['delete'], action_reason: 'delete_because_each_key' }, made('aws_eip.this["b"]'))).toEqual([]);
});
