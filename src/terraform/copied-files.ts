import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { isErrno } from './errno';

/** Once copied it is the copy's own: init completes it there. */
export const lockFile = '.terraform.lock.hcl';
/** In the folder of a copy: which files of it were copied, so that the next one can tell them from what was made there. */
const record = '.groundplan-copy.json';
const recordSchema = z.array(z.string());
const configuration = /\.(tf|tofu)(\.json)?$/;

/** The files of a copy that is made or renewed. */
export class CopiedFiles {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  private constructor(
    private readonly target: string,
    private readonly before: readonly string[],
  ) {}

  static async in(target: string): Promise<CopiedFiles> {
    try {
      return new CopiedFiles(target, recordSchema.parse(JSON.parse(await readFile(join(target, record), 'utf8'))));
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return new CopiedFiles(target, []);
      throw error;
    }
  }

  /** Before something is copied to a path: its folder is there, and nothing of another kind is. */
  async makeWay(to: string, isFolder: boolean): Promise<void> {
    (isFolder ? this.folders : this.files).add(relative(this.target, to));
    await mkdir(dirname(to), { recursive: true });
    const there = await lstat(to).catch((error: unknown) => {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    });
    // A link would lead the copy to somewhere else.
    if (there !== undefined && (there.isSymbolicLink() || there.isDirectory() !== isFolder)) await rm(to, { recursive: true });
  }

  /** After all is copied: takes away what the last copy brought and this one did not, and Terraform that nobody copied. */
  async settle(): Promise<void> {
    const gone = this.before.filter((path) => !this.files.has(path) && !this.folders.has(path) && basename(path) !== lockFile);
    const strays = (await Promise.all([...this.folders].map((folder) => this.straysIn(folder)))).flat();
    for (const path of [...gone, ...strays]) await rm(join(this.target, path), { recursive: true, force: true });
    await writeFile(join(this.target, record), JSON.stringify([...this.files].sort()));
  }

  private async straysIn(folder: string): Promise<string[]> {
    const names = (await readdir(join(this.target, folder))).filter((name) => configuration.test(name));
    return names.map((name) => join(folder, name)).filter((path) => !this.files.has(path));
  }
}
