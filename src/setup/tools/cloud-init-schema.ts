import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../core/errors';
import { runOrExplain } from '../child-process';
import type { SetupContext } from '../context';
import { keyOf, sha256 } from '../hash';
import { download, reasonOf } from '../http';
import type { Step } from '../step';
import { testTools } from './folder';

/** The version that Amazon Linux 2023 ships. */
const version = '22.2.2';
const digest = 'c233d83873b9b2d64f226875b565118b9f07305ee2b597d826732919a03b46ef';
const path = 'cloudinit/config/schemas/schema-cloud-config-v1.json';
const published = `https://raw.githubusercontent.com/canonical/cloud-init/${version}/${path}`;

const schema = z.object({ file: z.string(), from: z.string() });

/** The step that gets cloud-init's own schema: from its repository, else from the package of Debian or Ubuntu. */
export function cloudInitSchemaStep({ root }: Pick<SetupContext, 'root'>): Step<z.output<typeof schema>> {
  return {
    name: 'cloud-init schema',
    key: keyOf([root, published, digest]),
    result: schema,
    isDone: ({ file }) => existsSync(file),
    run: async (context) => {
      const { content, from } = await find(context);
      const file = testTools(root).cloudInitSchema;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, content);
      renameSync(`${file}.new`, file);
      return { file, from };
    },
    describe: ({ from }) => from,
  };
}

interface Found { readonly content: Uint8Array; readonly from: string }

async function find(context: SetupContext): Promise<Found> {
  try {
    const content = await download({ url: published, env: context.env, signal: context.signal });
    if (sha256(content) !== digest) throw new Error(`${published}: its SHA256 is ${sha256(content)}, not ${digest}`);
    return { content, from: `cloud-init ${version}` };
  } catch (error) {
    context.signal.throwIfAborted();
    try {
      return await fromPackage(context);
    } catch (second) {
      context.signal.throwIfAborted();
      throw new UserError(
        `the schema of cloud-init cannot be had\n  ${reasonOf(error)}\n  apt-get: ${reasonOf(second)}`,
        'let raw.githubusercontent.com be reached, or on Debian and Ubuntu the package mirror of apt-get',
      );
    }
  }
}

/** apt-get checks the signatures. Nothing is installed, and its lists are our own: those of the machine may be missing or old. */
async function fromPackage({ env, signal, folder }: SetupContext): Promise<Found> {
  const cwd = join(folder.temporary, 'cloud-init');
  const lists = join(cwd, 'lists', 'partial');
  const cache = join(cwd, 'cache', 'archives', 'partial');
  for (const path of [lists, cache]) mkdirSync(path, { recursive: true });
  const own = { 'Dir::State::lists': dirname(lists), 'Dir::Cache': join(cwd, 'cache'), 'APT::Sandbox::User': 'root' };
  const options = Object.entries(own).flatMap(([name, value]) => ['--option', `${name}=${value}`]);
  const run = (command: string, args: readonly string[], what: string): Promise<string> =>
    runOrExplain({ command, args, cwd, env, signal }, what, 'see the message above');
  try {
    await run('apt-get', [...options, 'update'], 'apt-get update');
    await run('apt-get', [...options, 'download', 'cloud-init'], 'apt-get download cloud-init');
    const name = readdirSync(cwd).find((file) => file.endsWith('.deb')) ?? '';
    await run('dpkg-deb', ['--extract', name, 'content'], 'dpkg-deb');
    const content = readFileSync(join(cwd, 'content', 'usr', 'lib', 'python3', 'dist-packages', path));
    return { content, from: name.replace(/_all\.deb$/, '').replace('_', ' ') };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
