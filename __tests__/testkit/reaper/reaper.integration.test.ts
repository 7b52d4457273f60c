import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { leftovers, reap } from '../../../src/testkit';
import { openProject, type Project, slow, staying, telling } from '../root/fixtures';
import { type Ending, ownerCommand, processesOf, startOwner } from './owner';
import { until } from './until';

jest.setTimeout(90_000);

let project: Project;

beforeEach(async () => {
  project = await openProject();
});

afterEach(() => project[Symbol.asyncDispose]());

const files = (...parts: readonly string[]): { readonly 'main.tf': string } => ({ 'main.tf': parts.join('\n') });
const told = (): string => telling(project.path('told'));

/** All that a process left is destroyed, and nobody is busy with it any more. */
async function isReaped(): Promise<void> {
  await until('the root is destroyed', () => project.has('told'));
  await until('the ledger is empty', () => project.ledger().length === 0);
  await until('no process is left', () => processesOf(project.dir).length === 0);
  expect(project.scratch()).toEqual([]);
}

function logs(): string {
  const folder = project.path('.groundplan/ledger');
  return readdirSync(folder).filter((it) => it.endsWith('.log')).map((it) => readFileSync(`${folder}/${it}`, 'utf8')).join('');
}

describe('what a process left is destroyed', () => {
  test.each<[string, Ending, (pid: number) => void]>([
    ['is interrupted', 'waits', (pid) => process.kill(pid, 'SIGINT')],
    ['is killed', 'waits', (pid) => process.kill(pid, 'SIGKILL')],
    ['ends with process.exit', 'exits', () => undefined],
    ['ends by a defect', 'fails', () => undefined],
  ])('after it %s', async (_, ending, end) => {
    const owner = startOwner({ ...project.at, files: files(told()) }, ending);
    await owner.applied;
    end(owner.pid);
    await owner.ended;
    await isReaped();
    expect(logs()).toMatch(new RegExp(`destroying a root that process ${owner.pid} left when it ended`));
  });

  test('after it is killed in the middle of an apply, once Terraform has ended', async () => {
    const owner = startOwner({ ...project.at, files: files(told(), slow(project.path('pid'), 'terraform_data.telling')) }, 'waits');
    await until('the apply is at the slow resource', () => project.has('pid'));
    owner.process.kill('SIGKILL');
    await isReaped();
  });

  test('with its variables, its environment and its workspace, which goes too', async () => {
    const main = `
variable "file" {
  type = string
}
terraform {
  backend "local" {
    workspace_dir = "${project.path('states')}"
  }
}
resource "terraform_data" "it" {
  input = var.file
  provisioner "local-exec" {
    when    = destroy
    command = "echo $WORD > \${self.input}"
  }
}
`;
    const options = { files: files(main), vars: { file: project.path('told') }, env: { ...project.at.env, WORD: 'word' }, workspace: 'mine' };
    const owner = startOwner({ ...project.at, ...options }, 'exits');
    await owner.ended;
    await isReaped();
    expect(readFileSync(project.path('told'), 'utf8')).toBe('word\n');
    expect(readdirSync(project.path('states'))).toEqual([]);
  });
});

test('interrupted in the middle of an apply, the process destroys what it made by itself', async () => {
  const owner = startOwner({ ...project.at, files: files(told(), slow(project.path('pid'), 'terraform_data.telling')) }, 'waits');
  await until('the apply is at the slow resource', () => project.has('pid'));
  owner.process.kill('SIGINT');
  expect(await owner.ended).toEqual([9, null]);
  expect(owner.output()).toContain('Interrupted');
  expect(project.has('told')).toBe(true);
  await isReaped();
  expect(logs()).toBe('');
});

test('a process that destroys its roots leaves nothing to do', async () => {
  const owner = startOwner({ ...project.at, files: files(told()) }, 'destroys');
  expect(await owner.ended).toEqual([0, null]);
  await isReaped();
  expect(logs()).toBe('');
});

test('while its owner lives, a root is in the ledger for this user alone, and nobody else touches it', async () => {
  const owner = startOwner({ ...project.at, files: files(told()), vars: {} }, 'waits');
  await owner.applied;
  expect(project.ledger()).toHaveLength(1);
  expect(statSync(project.path(`.groundplan/ledger/${project.ledger()[0] ?? ''}`)).mode & 0o777).toBe(0o600);
  expect(leftovers(project.dir)).toEqual([]);
  expect(await reap(project.dir)).toEqual({ destroyed: [], gone: [], left: [] });
  expect(project.has('told')).toBe(false);
  owner.process.kill('SIGKILL');
  await isReaped();
});

test('what the reaper cannot destroy stays, the next run tells it in a line, and reaping removes it once it can be', async () => {
  await writeFile(project.path('keep'), '');
  const owner = startOwner({ ...project.at, files: files(staying(project.path('keep')), told()) }, 'exits');
  await owner.ended;
  await until('the reaper has given up', () => leftovers(project.dir).length === 1 && processesOf(project.dir).length === 0);
  const [left] = leftovers(project.dir);
  expect(left).toMatchObject({ addresses: ['terraform_data.staying'], why: 'local-exec provisioner error' });
  expect(existsSync(`${left?.dir ?? ''}/terraform.tfstate`)).toBe(true);
  expect(logs()).toContain('1 of 1 could not be destroyed');

  const next = startOwner({ ...project.at, files: files('') }, 'destroys');
  expect(await next.ended).toEqual([0, null]);
  expect(next.output().split('\n').filter((line) => line.startsWith('groundplan:'))).toEqual([
    'groundplan: a root of earlier tests may still be there: terraform_data.staying (destroy with: npx groundplan reap)',
  ]);

  await rm(project.path('keep'));
  expect(await reap(project.dir)).toMatchObject({ destroyed: [{ id: left?.id }], left: [] });
  await isReaped();
});

test('a root in an emulator that ended with its owner is taken out of the ledger', async () => {
  const emulator = createServer().listen(0, '127.0.0.1');
  await once(emulator, 'listening');
  const { port } = emulator.address() as AddressInfo;
  const env = { ...project.at.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  const owner = startOwner({ ...project.at, files: files(staying(project.path('keep'))), env }, 'waits');
  await owner.applied;
  await writeFile(project.path('keep'), '');
  emulator.close();
  owner.process.kill('SIGKILL');
  await until('the ledger is empty', () => project.ledger().length === 0);
  await until('no process is left', () => processesOf(project.dir).length === 0);
  expect(logs()).toContain(`gone: nobody answers at http://127.0.0.1:${port} any more`);
  expect(project.scratch()).toEqual([]);
});

test('the terminal is told when it begins, with the log, and when all is done', async () => {
  const command = ownerCommand({ ...project.at, files: files(told()) }, 'exits').map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const session = `${command}; while ! grep -q 'destroyed all' ${project.path('.groundplan/ledger')}/*.log; do sleep 0.1; done`;
  const terminal = spawn('python3', ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', '/bin/sh', '-c', session], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  terminal.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(terminal, 'close');
  const lines = said.split(/\r*\n/).filter((line) => line.startsWith('groundplan:'));
  expect(lines).toEqual([
    expect.stringMatching(/^groundplan: destroying a root that process \d+ left when it ended; log: .*\/reaper-\d+\.log$/),
    expect.stringMatching(/^groundplan: destroyed all that process \d+ left$/),
  ]);
  await isReaped();
});
