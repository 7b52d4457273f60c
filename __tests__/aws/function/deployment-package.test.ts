import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { deploymentPackage } from '../../../src/aws/function';
import { projectRoot } from '../../../src/core/project-root';

const functions = ['queue-depth-metric', 'redeploy-on-rotation'] as const;
const entryOf = (name: string): string => `modules/${name}/handler/index.ts`;
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What `there` tells: SHA-256 of packages. */
const told = z.object({
  first: z.array(z.string()),
  again: z.string(),
  damaged: z.string(),
  changed: z.string(),
  restored: z.string(),
  unkept: z.string(),
});
let there: z.output<typeof told>;

/** Makes packages in another project, in another time zone. */
const program = `
  const { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } = require('node:fs');
  const { deploymentPackage } = require('./src/aws/function/deployment-package');
  const sha256 = (content) => require('node:crypto').createHash('sha256').update(content).digest('hex');
  const hash = (name) => sha256(deploymentPackage(\`modules/\${name}/handler/index.ts\`));
  const first = ${JSON.stringify(functions)}.map(hash);
  const it = 'redeploy-on-rotation';
  const kept = \`.groundplan/cache/functions/modules-\${it}-handler-index.zip\`;
  const source = \`modules/\${it}/handler/services.ts\`;
  const text = readFileSync(source);
  const again = hash(it);
  truncateSync(kept, 10);
  const damaged = hash(it);
  appendFileSync(source, 'console.log(perCall);');
  const changed = hash(it);
  writeFileSync(source, text);
  const restored = hash(it);
  rmSync('.groundplan', { recursive: true });
  writeFileSync('.groundplan', 'a file where the folder should be');
  console.log(JSON.stringify({ first, again, damaged, changed, restored, unkept: hash(it) }));
`;

/** As the package manager installs us into somebody's project: what we need lies beside us, not within. */
beforeAll(() => {
  const user = mkdtempSync(join(tmpdir(), 'groundplan-user-'));
  try {
    const modules = join(user, 'node_modules');
    const cwd = join(modules, 'groundplan');
    mkdirSync(cwd, { recursive: true });
    const installed = join(projectRoot(), 'node_modules');
    for (const name of readdirSync(installed)) symlinkSync(join(installed, name), join(modules, name));
    for (const part of ['modules', 'src/aws', 'src/core', 'cdktf.json', 'package.json', 'tsconfig.json'])
      cpSync(join(projectRoot(), part), join(cwd, part), { recursive: true });
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    there = told.parse(
      JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '--eval', program], { cwd, env, encoding: 'utf8' })),
    );
  } finally {
    rmSync(user, { recursive: true });
  }
}, 60_000);

test('packages are the same wherever the project lies, and in every time zone', () => {
  expect(there.first).toEqual(functions.map((it) => sha256(deploymentPackage(entryOf(it)))));
});

test('a package is kept until one of its sources changes, and one that was damaged is made anew', () => {
  const [, package_] = there.first;
  expect(there).toMatchObject({ again: package_, damaged: package_, restored: package_ });
  expect(there.changed).not.toBe(package_);
});

test('where nothing can be kept a package is made all the same', () => {
  expect(there.unkept).toBe(there.first[1]);
});

test.each(functions)('the package of %s is one program that names no file of this machine', (name) => {
  const files = unzipSync(deploymentPackage(entryOf(name)));
  expect(Object.keys(files)).toEqual(['index.js']);
  const text = new TextDecoder().decode(files['index.js']);
  expect(text).not.toContain(projectRoot());
  expect(text).not.toContain('node_modules');
  expect([...text.matchAll(/require\("(@[^"]+)"\)/g)].map((it) => it[1])).toContain('@aws-sdk/client-secrets-manager');
});
