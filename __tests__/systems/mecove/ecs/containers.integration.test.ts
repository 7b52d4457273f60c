import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { mecoveEcs } from '../../../../environments/mecove-ecs';
import { ref } from '../../../../src/core/expression/reference';
import { variables, withDatabaseUrl } from '../../../../src/systems/mecove/ecs/containers';
import { ecsEnvironment } from '../../../../src/systems/mecove/ecs/environment';

const env = ecsEnvironment.parse(mecoveEcs.values);
const password = `a$b"c'd#e!(f)&?%\`g h`;
const database = { PGUSER: 'mecove', PGPASSWORD: password, PGHOST: 'db.internal', PGPORT: '5432', PGDATABASE: 'mecove' };

function run({ PGQUERY }: Readonly<Record<string, unknown>>, ...command: string[]) {
  const [program = '', ...args] = withDatabaseUrl(command);
  return spawn(program, args, { env: { PATH: process.env['PATH'] ?? '', ...database, PGQUERY: String(PGQUERY) } });
}

/** Of the container, with an address that only Terraform knows. */
const variablesOf = (values: typeof env) => variables(values, { address: ref('module.database.address'), port: ref('module.database.port'), masterUserSecretArn: ref('module.database.master_user_secret_arn') });

const shown = 'console.log(JSON.stringify([process.env.DATABASE_URL, process.argv.slice(1)]))';

test('a container gets one URL of the database, in which any password that RDS makes stands whole', async () => {
  const process = run(variablesOf(env), 'node', '-e', shown, 'an argument', '*');
  const [url, args] = JSON.parse(await text(process.stdout)) as [string, string[]];
  const { protocol, username, password: encoded, host, pathname, searchParams } = new URL(url);
  expect({ protocol, username, host, pathname }).toEqual({ protocol: 'postgresql:', username: 'mecove', host: 'db.internal:5432', pathname: '/mecove' });
  expect(decodeURIComponent(encoded)).toBe(password);
  expect(Object.fromEntries(searchParams)).toEqual({ sslmode: 'require', sslaccept: 'strict', connection_limit: '5' });
  expect(args).toEqual(['an argument', '*']);
});

test('certificates go unchecked only where the environment says so', async () => {
  const process = run(variablesOf({ ...env, database: { ...env.database, verifyCertificate: false } }), 'node', '-e', shown);
  const [url] = JSON.parse(await text(process.stdout)) as [string];
  expect(new URL(url).searchParams.get('sslaccept')).toBe('accept_invalid_certs');
});

test('the application takes the place of the shell: it gets the signal by which ECS stops a task', async () => {
  const process = run(variablesOf(env), 'node', '-e', "process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1000)");
  await once(process.stdout, 'data');
  process.kill('SIGTERM');
  expect(await once(process, 'exit')).toEqual([7, null]);
});
