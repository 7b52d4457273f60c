import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { apply, destroy, init, outputValue, stateList, workspaceNew } from '../../../src/terraform';
import { stage, stageAtEnd, stagedRoot, StagedRootInUse } from '../../../src/testkit/stages';

const main = `
variable "text" {
  type = string
}
module "page" {
  source = "../../modules/page"
  text   = var.text
}
output "page" {
  value = module.page.html
}
`;
const page = `
variable "text" {
  type = string
}
resource "terraform_data" "this" {
  input = "<p>\${var.text}</p>"
}
output "html" {
  value = terraform_data.this.output
}
`;

let project: string;
const { env } = process;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  for (const folder of ['roots/web', 'modules/page']) await mkdir(join(project, folder), { recursive: true });
  await writeFile(join(project, 'roots/web/main.tf'), main);
  await writeFile(join(project, 'modules/page/main.tf'), page);
  await writeFile(join(project, 'cli.tfrc'), '');
});
afterEach(async () => {
  process.env = env;
  jest.restoreAllMocks();
  await rm(project, { recursive: true, force: true });
});

/** A run of one and the same test; gives the stages that ran. */
async function run(settings: Readonly<Record<string, string>>): Promise<string[]> {
  process.env = { ...env, ...settings };
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const ran: string[] = [];
  const root = await stagedRoot({ name: 'redeploy', dir: 'roots/web', project });

  await using _destroy = stageAtEnd('destroy', async () => {
    ran.push('destroy');
    await destroy(await root.data.loadOptions('deploy'));
    await root.clean();
  });
  await stage('deploy', async () => {
    ran.push('deploy');
    const vars = { text: 'first' };
    const options = { dir: root.dir, env: { TF_CLI_CONFIG_FILE: join(project, 'cli.tfrc') }, vars };
    await root.data.saveOptions(options);
    await init(options);
    await apply(options);
    await root.data.save('page', '<p>first</p>');
  });
  await stage('validate', async () => {
    ran.push('validate');
    const options = await root.data.loadOptions('deploy');
    expect(await outputValue({ ...options, name: 'page' })).toBe(await root.data.load('page', z.string(), 'deploy'));
  });
  await stage('redeploy', async () => {
    ran.push('redeploy');
    const options = await root.data.loadOptions('deploy');
    const { summary } = await apply({ ...options, vars: { ...options.vars, text: 'second' } });
    expect(summary).toMatchObject({ change: 1, add: 0 });
    expect(await outputValue({ ...options, name: 'page' })).toContain('second');
  });
  return ran;
}

test('a test goes on in a second run where the first one left off', async () => {
  expect(await run({ SKIP_destroy: '1', SKIP_redeploy: '1' })).toEqual(['deploy', 'validate']);
  const stages = join(project, '.groundplan/stages/redeploy');
  expect(existsSync(stages)).toBe(true);

  // The root is changed between the runs: the second one works with it as it is now.
  const changed = page.replaceAll('<p>', '<h1>').replaceAll('</p>', '</h1>');
  await writeFile(join(project, 'modules/page/main.tf'), changed);
  expect(await run({ SKIP_deploy: '1', SKIP_destroy: '1' })).toEqual(['validate', 'redeploy']);

  expect(await run({ ONLY_destroy: '1' })).toEqual(['destroy']);
  expect(existsSync(stages)).toBe(false);
});

test('without what an earlier stage saved, it is told which one to run', async () => {
  await expect(run({ ONLY_validate: '1' })).rejects.toThrow('run stage deploy first: once without SKIP_deploy');
});

test('a root is not removed while its state holds something, in no workspace', async () => {
  const root = await stagedRoot({ name: 'two', project, files: { 'main.tf': 'resource "terraform_data" "it" {}' } });
  const at = { dir: root.dir, env: { TF_CLI_CONFIG_FILE: join(project, 'cli.tfrc') } };
  await init(at);
  await workspaceNew({ ...at, workspace: 'blue' });
  await apply({ ...at, workspace: 'blue' });
  const error: unknown = await root.clean().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StagedRootInUse);
  expect(error).toMatchObject({ left: ['terraform_data.it'] });
  expect(await stateList({ ...at, workspace: 'blue' })).toEqual(['terraform_data.it']);
  await destroy({ ...at, workspace: 'blue' });
  await root.clean();
  expect(existsSync(root.dir)).toBe(false);
});

test('a state that lies elsewhere is asked for what it holds', async () => {
  const backend = `terraform {\n  backend "local" {\n    path = "${join(project, 'elsewhere.tfstate')}"\n  }\n}\n`;
  const root = await stagedRoot({ name: 'far', project, files: { 'main.tf': `${backend}resource "terraform_data" "it" {}` } });
  const options = { dir: root.dir, env: { TF_CLI_CONFIG_FILE: join(project, 'cli.tfrc') } };
  await root.data.saveOptions(options);
  await init(options);
  await apply(options);
  await expect(root.clean()).rejects.toThrow('its state still holds:\n  terraform_data.it\n');
  await destroy(options);
  await root.clean();
  expect(existsSync(root.dir)).toBe(false);
});

test('files are renewed from run to run, and what is no longer among them is gone', async () => {
  const name = 'files';
  await stagedRoot({ name, project, files: { 'main.tf': '# one', 'old.tf': '', 'sub/a.json': { a: 1 } } });
  const { dir } = await stagedRoot({ name, project, files: (local) => ({ 'main.tf': `# ${local('modules/page')}` }) });
  expect(existsSync(join(dir, 'old.tf'))).toBe(false);
  expect(await readFile(join(dir, 'main.tf'), 'utf8')).toBe('# ../../../../modules/page');
});

test('a copy keeps the lock file that init completed, unless the original has another one', async () => {
  const lock = (dir: string): string => join(dir, '.terraform.lock.hcl');
  const placed = (): ReturnType<typeof stagedRoot> => stagedRoot({ name: 'locked', dir: 'roots/web', project });
  await writeFile(lock(join(project, 'roots/web')), '# as committed');
  const { dir } = await placed();
  expect(await readFile(lock(dir), 'utf8')).toBe('# as committed');
  await writeFile(lock(dir), '# completed');
  await placed();
  expect(await readFile(lock(dir), 'utf8')).toBe('# completed');
  await writeFile(lock(join(project, 'roots/web')), '# another version');
  await placed();
  expect(await readFile(lock(dir), 'utf8')).toBe('# another version');
});

test('a root that comes to lie elsewhere in its copy does not lose its state', async () => {
  const placed = (): ReturnType<typeof stagedRoot> => stagedRoot({ name: 'moving', dir: 'roots/web', project });
  const { dir } = await placed();
  const resources = [{ mode: 'managed', type: 'terraform_data', name: 'it' }];
  await writeFile(join(dir, 'terraform.tfstate'), JSON.stringify({ resources }));
  await writeFile(join(project, 'roots/web/main.tf'), '');
  await expect(placed()).rejects.toThrow(`${dir}, where its state holds terraform_data.it`);
  expect(existsSync(join(dir, 'terraform.tfstate'))).toBe(true);
  await rm(join(dir, 'terraform.tfstate'));
  expect((await placed()).dir).not.toBe(dir);
});

test('a root that is not there is told by its path', async () => {
  await expect(stagedRoot({ name: 'none', dir: 'roots/wbe', project })).rejects.toThrow(
    `there is no root ${join(project, 'roots/wbe')}: give its directory from ${project}`,
  );
});
