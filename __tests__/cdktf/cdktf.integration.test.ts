import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { projectRoot } from '../../src/core/project-root';
import { environments } from '../../environments';
import { makeStateStorage, type Storage, storage } from '../deploy/storage';

let here: Storage;
beforeAll(async () => {
  here = await storage();
  await makeStateStorage(here.client, { bucket: 'mecove-tfstate-498735610795', table: 'mecove-tfstate-locks' });
}, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const app = ['--app', 'node --import tsx __tests__/cdktf/app.ts'];
const noQuestions = ['--skip-provider-lock', '--auto-approve'];

/** Runs the CDKTF command line as a user does, in the project; only its output goes to a folder of the test. */
async function cdktf(output: string, ...args: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(join(projectRoot(), 'node_modules/.bin/cdktf'), [...args, '--output', join(here.folder, output)], {
    cwd: projectRoot(),
    env: { ...process.env, ...here.env, CI: '1', TERRAFORM_BINARY_NAME: here.binary, CDKTF_DISABLE_PLUGIN_CACHE_ENV: 'true', DISABLE_VERSION_CHECK: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  return { code, text: stripVTControlCharacters(text) };
}

async function inAws(): Promise<{ networks: (string | undefined)[]; logs: string[] }> {
  const { Vpcs = [] } = await here.client(EC2Client).send(new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Project', Values: ['small'] }] }));
  return { networks: Vpcs.map((it) => it.VpcId), logs: (await here.cloud.logs.groups('/test/')).map((it) => it.name) };
}

test('cdktf deploy makes an environment, cdktf diff finds nothing to change then, cdktf destroy leaves nothing', async () => {
  const deployed = await cdktf('small', 'deploy', 'small-one', ...app, ...noQuestions, '--outputs-file', join(here.folder, 'outputs.json'));
  expect(deployed).toMatchObject({ code: 0, text: expect.stringContaining('Apply complete! Resources: 12 added') as string });
  const { networks, logs } = await inAws();
  expect(networks).toHaveLength(1);
  expect(logs).toEqual(['/test/small-one/api']);
  expect(await here.cloud.logs.group('/test/small-one/api')).toMatchObject({ retention: 7 });
  const outputs = JSON.parse(readFileSync(join(here.folder, 'outputs.json'), 'utf8')) as Record<string, Record<string, unknown>>;
  expect(Object.values(outputs['small-one'] ?? {})).toEqual(networks);

  expect(await cdktf('small', 'diff', 'small-one', ...app, '--skip-provider-lock')).toMatchObject({ code: 0, text: expect.stringContaining('No changes.') as string });

  expect(await cdktf('small', 'destroy', 'small-one', ...app, ...noQuestions)).toMatchObject({ code: 0, text: expect.stringContaining('Destroy complete! Resources: 12 destroyed') as string });
  expect(await inAws()).toEqual({ networks: [], logs: [] });
}, 300_000);

test('cdktf list and cdktf diff work on our own app, and cdktf synth writes its environments', async () => {
  const listed = await cdktf('ours', 'list');
  expect(listed.code).toBe(0);
  for (const name of Object.keys(environments)) expect(listed.text).toMatch(new RegExp(`^${name} `, 'm'));
  const diff = await cdktf('ours', 'diff', 'mecove-mvp', '--skip-provider-lock');
  expect(diff).toMatchObject({ code: 0, text: expect.stringMatching(/Plan: \d+ to add, 0 to change, 0 to destroy/) as string });
  expect(await cdktf('synth', 'synth')).toMatchObject({ code: 0 });
  expect(readdirSync(join(here.folder, 'synth/stacks')).sort()).toEqual(Object.keys(environments).sort());
}, 300_000);
