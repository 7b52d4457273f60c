import { readdirSync } from 'node:fs';
import { hostFiles, userDataLimit } from '../../../../src/systems/mecove/host/manifest';
import { filesFolder, sourceOf, userData } from './rendering';

test('the rendered user data leaves room below the limit of EC2', () => {
  // ARNs and addresses of an environment with long names.
  const long = 'x'.repeat(120);
  const rendered = userData({ DATABASE_SECRET: long, APP_SECRET: long, DEPLOY_KEY_SECRET: long, DATABASE_HOST: long, REPOSITORY: long });
  expect(Buffer.byteLength(rendered)).toBeLessThan(userDataLimit - 700);
});

test('every file of the host is in the manifest, and the other way round', () => {
  expect(hostFiles.map(({ source }) => source).sort()).toEqual(readdirSync(filesFolder).sort());
});

test('no two files have one target', () => {
  expect(new Set(hostFiles.map(({ target }) => target)).size).toBe(hostFiles.length);
});

test.each(hostFiles.map(({ source }) => source))('%s is plain ASCII without trailing spaces and ends with a line', (source) => {
  expect(sourceOf(source)).toMatch(/^(?:[\t\x20-\x7e]*[\x21-\x7e])?(?:\n(?:[\t\x20-\x7e]*[\x21-\x7e])?)*\n$/);
});
