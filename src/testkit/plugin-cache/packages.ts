import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../../terraform/errno';

/**
 * The provider packages in a folder that is laid out as Terraform's caches are: paths such as
 * `registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64`, each a folder or a link to one.
 */
export async function packagesIn(folder: string): Promise<string[]> {
  let found = [''];
  for (const _level of ['host', 'namespace', 'type', 'version', 'platform']) {
    found = (
      await Promise.all(found.map(async (path) => (await folders(join(folder, path))).map((name) => join(path, name))))
    ).flat();
  }
  return found;
}

async function folders(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(nothingThere);
  const all = await Promise.all(names.map(async (name) => ({ name, is: await stat(join(folder, name)).catch(notThere) })));
  return all.filter(({ name, is }) => !name.startsWith('.') && is?.isDirectory() === true).map(({ name }) => name);
}

function nothingThere(error: unknown): string[] {
  notThere(error);
  return [];
}

function notThere(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT') && !isErrno(error, 'ENOTDIR')) throw error;
}
