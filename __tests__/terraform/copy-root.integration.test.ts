import { lstat, mkdir, readdir, readFile, rm, readlink, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as terraform from '../../src/terraform';
import { copyRoot } from '../../src/terraform';
import { type ScratchRoot, scratchRoot } from './scratch-root';

const json = (value: object): string => JSON.stringify(value);

/** A root in stacks/a that uses modules/outer, which uses modules/inner, which reads a file; modules/unused lies beside. */
async function project(): Promise<ScratchRoot> {
  const scratch = await scratchRoot({});
  const files = {
    'out/stacks/a/cdk.tf.json': json({
      module: { outer: { source: '../../modules/outer' } },
      output: { said: { value: '${module.outer.said}' }, script: { value: '${file("${path.module}/../../scripts/boot.sh")}' } },
    }),
    'out/stacks/a/.terraform.lock.hcl': '# lock',
    'out/stacks/a/.terraform/modules/x': 'cached',
    'out/stacks/a/terraform.tfstate': '{}',
    'out/modules/outer/main.tf': 'module "inner" {\n  source = "../inner"\n}\noutput "said" {\n  value = module.inner.said\n}\n',
    'out/modules/inner/main.tf': 'output "said" {\n  value = file("${path.module}/text.txt")\n}\n',
    'out/modules/unused/main.tf': '',
    'out/scripts/boot.sh': 'echo boot',
    'text.txt': 'hello',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(scratch.dir, path)), { recursive: true });
    await writeFile(join(scratch.dir, path), content);
  }
  await symlink(join(scratch.dir, 'text.txt'), join(scratch.dir, 'out/modules/inner/text.txt'));
  return scratch;
}

test('a copied root works elsewhere, with its modules and files and nothing else', async () => {
  await using scratch = await project();
  const to = join(scratch.dir, 'copy');
  const root = await copyRoot({ from: join(scratch.dir, 'out/stacks/a'), to });
  expect(root).toBe(join(to, 'stacks/a'));
  expect((await readdir(root)).sort()).toEqual(['cdk.tf.json']);
  expect((await readdir(join(to, 'modules'))).sort()).toEqual(['inner', 'outer']);
  expect((await lstat(join(to, 'modules/inner/text.txt'))).isFile()).toBe(true);

  const at = { ...scratch.at, dir: root };
  await terraform.init(at);
  const { outputs } = await terraform.apply(at);
  expect(outputs['said']?.value).toBe('hello');
  expect(outputs['script']?.value).toBe('echo boot');
});

test('copying again renews the root and leaves its state and its lock file', async () => {
  await using scratch = await project();
  const from = join(scratch.dir, 'out/stacks/a');
  const to = join(scratch.dir, 'copy');
  const root = await copyRoot({ from, to });
  await writeFile(join(root, 'terraform.tfstate'), 'its own state');
  await writeFile(join(root, '.terraform.lock.hcl'), 'its own lock');
  await writeFile(join(root, 'old.tf'), '');
  await writeFile(join(from, 'new.tf'), '');
  await copyRoot({ from, to });
  expect((await readdir(root)).sort()).toEqual(['.terraform.lock.hcl', 'cdk.tf.json', 'new.tf', 'terraform.tfstate']);
  expect(await readFile(join(root, 'terraform.tfstate'), 'utf8')).toBe('its own state');
  await copyRoot({ from, to, withLockFile: true });
  expect(await readFile(join(root, '.terraform.lock.hcl'), 'utf8')).toBe('# lock');
});

test('copying again takes away what the last copy brought, and leaves what was made in it', async () => {
  await using scratch = await project();
  const from = join(scratch.dir, 'out/stacks/a');
  const to = join(scratch.dir, 'copy');
  await mkdir(join(from, 'templates'));
  await writeFile(join(from, 'templates/a.txt'), 'a');
  await writeFile(join(from, 'values.txt'), '');
  const root = await copyRoot({ from, to });
  await writeFile(join(root, 'templates/made.txt'), 'made by a resource');
  await writeFile(join(root, 'archive.zip'), 'made by a resource');

  await rm(join(from, 'templates/a.txt'));
  await rm(join(from, 'values.txt'));
  await mkdir(join(from, 'values.txt'));
  await writeFile(join(from, 'values.txt/b'), '');
  await copyRoot({ from, to });
  expect(await readdir(join(root, 'templates'))).toEqual(['made.txt']);
  expect(await readdir(join(root, 'values.txt'))).toEqual(['b']);
  expect((await readdir(root)).filter((name) => !name.startsWith('.')).sort()).toEqual(['archive.zip', 'cdk.tf.json', 'templates', 'values.txt']);
});

test('a module that is not there is told with the file that asks for it', async () => {
  await using scratch = await scratchRoot({ 'main.tf': 'module "a" {\n  source = "../nowhere"\n}\n' });
  await expect(copyRoot({ from: scratch.dir, to: join(scratch.dir, 'copy') })).rejects.toThrow(/main\.tf refers to \.\.\/nowhere/);
});

test('what only comments name, or is made later, need not be there', async () => {
  await using scratch = await scratchRoot({
    'main.tf': '# module "a" {\n#   source = "../gone"\n# }\nresource "aws_s3_object" "x" {\n  source = "./made-later.zip"\n}\n/* "${path.module}/../gone" */\n',
    'more.tf.json': JSON.stringify({ resource: { aws_s3_object: { y: { source: './made-later.zip', content: '${file("${path.module}/../gone-too")}' } } } }),
  });
  const root = await copyRoot({ from: scratch.dir, to: join(scratch.dir, 'copy') });
  expect(await readdir(root)).toContain('main.tf');
});

test('modules of JSON roots are copied, and told where they are not there', async () => {
  await using scratch = await project();
  const root = join(scratch.dir, 'json');
  await mkdir(root);
  await writeFile(join(root, 'main.tf.json'), JSON.stringify({ module: [{ a: [{ source: '../out/modules/inner' }] }] }));
  const copy = await copyRoot({ from: root, to: join(scratch.dir, 'copy') });
  expect(await readdir(join(copy, '../out/modules/inner'))).toContain('main.tf');
  await writeFile(join(root, 'main.tf.json'), JSON.stringify({ module: { a: { source: '../nowhere' } } }));
  await expect(copyRoot({ from: root, to: join(scratch.dir, 'copy2') })).rejects.toThrow('main.tf.json refers to ../nowhere');
});

test("links that lead nowhere or in circles stay links, such as an editor's lock beside the file that it edits", async () => {
  await using scratch = await scratchRoot({ 'main.tf': '' });
  await symlink('somebody@somewhere.123', join(scratch.dir, '.#main.tf'));
  await symlink('.', join(scratch.dir, 'itself'));
  const to = join(scratch.dir, 'copy');
  for (let times = 0; times < 2; times += 1) await copyRoot({ from: scratch.dir, to });
  expect(await readlink(join(to, '.#main.tf'))).toBe('somebody@somewhere.123');
  expect(await readlink(join(to, 'itself'))).toBe('.');
});

test("a root that uses the project itself as a module does not copy the project's ledger, logs and scratch folders", async () => {
  await using scratch = await scratchRoot({ 'main.tf': '' });
  await mkdir(join(scratch.dir, 'examples/complete'), { recursive: true });
  await mkdir(join(scratch.dir, '.groundplan/ledger'), { recursive: true });
  await writeFile(join(scratch.dir, 'examples/complete/main.tf'), 'module "it" {\n  source = "../../"\n}\n');
  const to = join(scratch.dir, '.groundplan/scratch/root-1');
  const root = await copyRoot({ from: join(scratch.dir, 'examples/complete'), to });
  expect(root).toBe(join(to, 'examples/complete'));
  expect((await readdir(to)).filter((name) => !name.startsWith('.')).toSorted()).toEqual(['cli.tfrc', 'examples', 'main.tf']);
  expect(await readdir(to)).not.toContain('.groundplan');
});
