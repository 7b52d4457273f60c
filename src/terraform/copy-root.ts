import type { Stats } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isErrno } from './errno';
import { CopiedFiles, lockFile } from './copied-files';
import { localReferencesIn } from './local-references';

/** What belongs to a working copy and not to a root: never copied, never removed. */
const own = /^(\.terraform|\.groundplan|\.groundplan-copy\.json|\.git|node_modules|.*\.tfstate(\..*)?|\.terraform\.tfstate\.lock\.info|crash.*\.log)$/;

export interface CopyRootOptions {
  /** The root. */
  readonly from: string;
  /**
   * Folder for the copy. What an earlier copy brought there is renewed. State and `.terraform` in it stay, and what else
   * was made there, by resources for example; but no Terraform that the original does not have.
   */
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
  const copied = await CopiedFiles.in(target);
  const copying: Copying = { target, copied, wanted: (name) => !own.test(name) && (withLockFile || name !== lockFile) };
  for (const path of outermost([...needed])) await mirror(path, join(target, relative(base, path)), copying);
  await copied.settle();
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
        else if (reference.isModule)
          throw new Error(`${join(path, name)} refers to ${reference.path}, which does not exist (${target})`);
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

interface Copying {
  readonly target: string;
  readonly copied: CopiedFiles;
  readonly wanted: (name: string) => boolean;
}

async function mirror(from: string, to: string, copying: Copying, within: readonly string[] = []): Promise<void> {
  if (from === copying.target) return;
  const found = await statOf(from);
  const real = found?.isDirectory() === true ? await realpath(from) : '';
  const isLink = found === undefined || within.includes(real);
  const isFolder = !isLink && found.isDirectory();
  await copying.copied.makeWay(to, isFolder);
  if (isLink) {
    await rm(to, { force: true });
    await symlink(await readlink(from), to);
  } else if (!isFolder) {
    await copyFile(from, to);
  } else {
    await mkdir(to, { recursive: true });
    for (const name of (await readdir(from)).filter(copying.wanted)) {
      await mirror(join(from, name), join(to, name), copying, [...within, real]);
    }
  }
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
