import { lstat, mkdir, mkdtemp, readdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isErrno } from '../../terraform/errno';
import { packagesIn } from './packages';

/** A view that is older was left by a process that was killed. */
const leftOverMs = 24 * 60 * 60 * 1000;

/**
 * A plugin cache for a single `init`: links to all that the shared one holds, and what Terraform adds is its own until it is
 * whole. So nobody ever sees a package that is being written, and nobody waits.
 */
export class CacheView implements AsyncDisposable {
  private constructor(
    private readonly shared: string,
    readonly folder: string,
  ) {}

  static async of(shared: string): Promise<CacheView> {
    const views = join(shared, '.views');
    await mkdir(views, { recursive: true });
    await removeLeftOver(views);
    const view = new CacheView(shared, await mkdtemp(join(views, 'view-')));
    for (const path of await packagesIn(shared)) {
      await mkdir(join(view.folder, dirname(path)), { recursive: true });
      await link(await realpath(join(shared, path)), join(view.folder, path));
    }
    return view;
  }

  /**
   * Moves what was added into the shared cache, and lets the links that Terraform made in the root's folder of providers lead to
   * where the packages are now.
   */
  async settle(providers: string): Promise<void> {
    for (const path of await packagesIn(this.folder)) {
      const here = join(this.folder, path);
      const there = await this.homeOf(path);
      const inRoot = join(providers, path);
      if (!(await leadsTo(inRoot, here))) continue;
      await rm(inRoot);
      await link(there, inRoot);
    }
  }

  private async homeOf(path: string): Promise<string> {
    const here = join(this.folder, path);
    // A link leads to the shared cache already, or to a mirror: what a mirror holds is not for all roots.
    if ((await lstat(here)).isSymbolicLink()) return realpath(here);
    const there = join(this.shared, path);
    await mkdir(dirname(there), { recursive: true });
    await rename(here, there).catch(unlessThereAlready);
    return there;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

const link = (target: string, at: string): Promise<void> => symlink(target, at, 'junction');

async function leadsTo(at: string, target: string): Promise<boolean> {
  const stats = await lstat(at).catch(unless('ENOENT'));
  if (stats?.isSymbolicLink() !== true) return false;
  return (await withRealFolder(resolve(dirname(at), await readlink(at)))) === (await withRealFolder(target));
}

const withRealFolder = async (path: string): Promise<string> =>
  join(await realpath(dirname(path)), path.slice(dirname(path).length));

/** Somebody else was first. */
const unlessThereAlready = unless('EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM');

function unless(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!codes.some((code) => isErrno(error, code))) throw error;
  };
}

async function removeLeftOver(views: string): Promise<void> {
  for (const name of await readdir(views)) {
    const made = await stat(join(views, name)).catch(unless('ENOENT'));
    if (made !== undefined && Date.now() - made.mtimeMs > leftOverMs)
      await rm(join(views, name), { recursive: true, force: true });
  }
}
