import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const project = resolve(__dirname, '../..');
const minutes = 60_000;
let user: string;

/** A project that has the package as an installation of its tarball would have it, and beside it what a page tells to install. */
beforeAll(async () => {
  user = await mkdtemp(join(tmpdir(), 'groundplan-user-'));
  const modules = join(user, 'node_modules');
  await mkdir(join(modules, 'groundplan'), { recursive: true });
  const installed = await readdir(join(project, 'node_modules'));
  await Promise.all(installed.map((name) => symlink(join(project, 'node_modules', name), join(modules, name))));
  await writeFile(join(modules, 'groundplan/package.json'), await readFile(join(project, 'package.json')));
  // The types of our sources are checked elsewhere; here those of the declarations are, as the user's compiler sees them.
  await node(project, 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', join(modules, 'groundplan/dist'));
}, 5 * minutes);

afterAll(() => rm(user, { recursive: true, force: true }));

/** A program of a package of ours, run by plain Node.js. */
function node(cwd: string, program: string, ...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return run(process.execPath, [join(project, 'node_modules', program), ...args], { cwd, env: { ...env, CI: '1' } });
}

/** The files of the section `Start`, under the names that it gives them. */
async function writtenInTheDocumentation(): Promise<Record<string, string>> {
  const page = await readFile(join(project, 'docs/testkit.md'), 'utf8');
  const start = page.slice(page.indexOf('\n## Start'), page.indexOf('\n## The life of a root'));
  const files = [...start.matchAll(/`([\w./-]+\.\w+)`[:,][^`]*\n\n```\w+\n(.*?)^```$/gms)];
  return Object.fromEntries(files.map(([, name = '', content = '']) => [name, content]));
}

test('the first test of the documentation passes and compiles in a project of its own', async () => {
  const files = await writtenInTheDocumentation();
  expect(Object.keys(files).sort()).toEqual(['hello.test.ts', 'hello/main.tf', 'jest.config.js', 'tsconfig.json']);
  for (const [name, content] of Object.entries({ ...files, 'package.json': '{}' })) {
    await mkdir(dirname(join(user, name)), { recursive: true });
    await writeFile(join(user, name), content);
  }
  await node(user, 'typescript/bin/tsc', '-p', '.');
  const { stderr } = await node(user, 'jest/bin/jest.js');
  expect(stderr).toMatch(/^Tests: +1 passed, 1 total$/m);
}, 5 * minutes);

test('every entry of the package can be loaded without Jest', async () => {
  const program = `for (const name of ['testkit', 'emulator']) console.log(name, Object.keys(require('groundplan/' + name)).length > 5);`;
  const { stdout } = await run(process.execPath, ['--eval', program], { cwd: user });
  expect(stdout).toBe('testkit true\nemulator true\n');
});

test('the package brings what the emulator needs, and no leftovers', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: project, maxBuffer: 2 ** 26 });
  const packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) })).parse(JSON.parse(stdout));
  const paths = packed.flatMap(({ files }) => files.map(({ path }) => path));
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/groundplan.js',
      'docs/testkit.md',
      'src/emulator/aws/groundplan_aws/server.py',
      'src/emulator/modules/terraform-aws-modules/vpc/aws/5.21.0/vpc.tf',
      'src/setup/moto.txt',
      'src/setup/stand-ins/go.mod',
    ]),
  );
  expect(paths.filter((path) => /__pycache__|\.pyc$|\.tfstate|\.terraform\/|\.groundplan/.test(path))).toEqual([]);
}, minutes);
