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
        'let raw.githubusercontent.com be reached, or run apt-get update on Debian or Ubuntu',
      );
    }
  }
}

/** apt-get checks the signature; nothing is installed. */
async function fromPackage({ env, signal, folder }: SetupContext): Promise<Found> {
  const cwd = join(folder.temporary, 'cloud-init');
  mkdirSync(cwd, { recursive: true });
  try {
    const fix = 'run apt-get update first';
    await runOrExplain({ command: 'apt-get', args: ['download', 'cloud-init'], cwd, env, signal }, 'apt-get download cloud-init', fix);
    const name = readdirSync(cwd).find((file) => file.endsWith('.deb')) ?? '';
    await runOrExplain({ command: 'dpkg-deb', args: ['--extract', name, 'content'], cwd, env, signal }, 'dpkg-deb', fix);
    const content = readFileSync(join(cwd, 'content', 'usr', 'lib', 'python3', 'dist-packages', path));
    return { content, from: name.replace(/_all\.deb$/, '').replace('_', ' ') };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
