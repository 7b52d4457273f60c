import type { Stats } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isErrno } from './errno';
import { localReferencesIn } from './local-references';

/** What belongs to a working copy and not to a root: never copied, never removed. */
const own = /^(\.terraform|\.groundplan|\.git|node_modules|.*\.tfstate(\..*)?|\.terraform\.tfstate\.lock\.info|crash.*\.log)$/;
const lockFile = '.terraform.lock.hcl';

export interface CopyRootOptions {
  /** The root. */
  readonly from: string;
  /** Folder for the copy. What an earlier copy left there is renewed; state and `.terraform` in it stay. */
  readonly to: string;
  /** Copy the providers' lock file too; not by default, so that stand-ins of providers can be used. */
  readonly withLockFile?: boolean;
}

/**
 * Copies a root into a folder of its own, together with what it refers to by relative paths outside itself (module sources such
 * as `../../modules/x`, files under `${path.module}/..`), so that all of it works there. Symbolic links become what they
 * point to; those that lead nowhere, or back to a folder that they lie in, stay links. Returns the directory of the copied root, in or below `to`.
 */
export async function copyRoot({ from, to, withLockFile = false }: CopyRootOptions): Promise<string> {
  const root = resolve(from);
  const target = resolve(to);
  const needed = await withReferences(root);
  const base = commonBase([...needed]);
  for (const path of outermost([...needed])) {
    await mirror(
      path,
      join(target, relative(base, path)),
      (name) => !own.test(name) && (withLockFile || name !== lockFile),
      target,
    );
  }
  return join(target, relative(base, root));
}

/** The root and every directory or file that it, or a module of it, reaches by a relative path. */
async function withReferences(root: string): Promise<Set<string>> {
  const found = new Set([root]);
  for (const path of found) {
    if (!(await stat(path)).isDirectory()) continue;
    for (const name of await readdir(path)) {
      // Terraform passes over hidden files: editors keep theirs so.
      if (name.startsWith('.') || !/\.(tf|tofu)(\.json)?$/.test(name)) continue;
      for (const reference of localReferencesIn(name, await readFile(join(path, name), 'utf8'))) {
        const target = resolve(path, reference.path);
        if ((await statOf(target)) !== undefined) found.add(target);
        else if (reference.isModule) throw new Error(`${join(path, name)} refers to ${reference.path}, which does not exist (${target})`);
      }
    }
  }
  return found;
}

function commonBase(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  let base = first;
  while (!rest.every((path) => isWithin(path, base))) base = dirname(base);
  return base;
}

/** Without those that lie in another one: they are copied with it. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

async function mirror(
  from: string,
  to: string,
  wanted: (name: string) => boolean,
  target: string,
  within: readonly string[] = [],
): Promise<void> {
  if (from === target) return;
  const found = await statOf(from);
  const real = found?.isDirectory() === true ? await realpath(from) : '';
  if (found === undefined || within.includes(real)) {
    await mkdir(dirname(to), { recursive: true });
    await rm(to, { recursive: true, force: true });
    await symlink(await readlink(from), to);
    return;
  }
  if (!found.isDirectory()) {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
    return;
  }
  await mkdir(to, { recursive: true });
  const names = new Set((await readdir(from)).filter(wanted));
  for (const old of await readdir(to)) {
    if (!names.has(old) && wanted(old)) await rm(join(to, old), { recursive: true });
  }
  for (const name of names) await mirror(join(from, name), join(to, name), wanted, target, [...within, real]);
}

/** What a path leads to; undefined for nothing, and for a link that leads nowhere. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].some((code) => isErrno(error, code))) return undefined;
    throw error;
  }
}
