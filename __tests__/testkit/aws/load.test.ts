import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { SdkMissing } from '../../../src/testkit/aws';
import { load } from '../../../src/testkit/aws/load';

const missing: string = '@aws-sdk/client-that-nobody-has';

test('a package that is not installed is named, with the command to install it', async () => {
  const loading = load(missing, () => import(missing) as Promise<unknown>);
  await expect(loading).rejects.toThrow(SdkMissing);
  await expect(loading).rejects.toMatchObject({
    code: 'sdk-missing',
    packageName: missing,
    message: `${missing} is not installed\n  → npm install --save-dev ${missing}`,
  });
});

test('a package that is there, but lacks one of its own, is another problem', async () => {
  const loading = load('@aws-sdk/client-ec2', () => import(missing) as Promise<unknown>);
  await expect(loading).rejects.not.toThrow(SdkMissing);
  await expect(loading).rejects.toThrow(missing);
});

test('where no package of the SDK is installed, the kit starts, and each service names the one it needs', () => {
  const dir = mkdtempSync(join(tmpdir(), 'without-sdk-'));
  const file = join(dir, 'kit.js');
  try {
    buildSync({
      entryPoints: [join(__dirname, '../../../src/testkit/aws/index.ts')],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['@aws-sdk/*'],
      logLevel: 'error',
    });
    const program = `
      const { account } = require(${JSON.stringify(file)});
      const { ec2, rds, s3, dynamodb, iam, logs, secrets, ssm, sts } = account({ region: 'eu-central-1' });
      Promise.allSettled([
        ec2.instance('x'), rds.instance('x'), s3.bucket('x'), dynamodb.table('x'), iam.role('x'), logs.group('x'),
        secrets.secret('x'), ssm.parameter('x'), sts.account(),
      ]).then((all) => console.log(JSON.stringify(all.map((it) => it.reason.message.split('\\n')[0]))));`;
    const env = { ...process.env, NODE_PATH: '' };
    const told: unknown = JSON.parse(
      execFileSync(process.execPath, ['-e', program], { cwd: dir, env, encoding: 'utf8', timeout: 15_000 }),
    );
    const clients = ['ec2', 'rds', 's3', 'dynamodb', 'iam', 'cloudwatch-logs', 'secrets-manager', 'ssm', 'sts'];
    expect(told).toEqual(clients.map((it) => `@aws-sdk/client-${it} is not installed`));
  } finally {
    rmSync(dir, { recursive: true });
  }
});
