import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SetupContext } from '../context';
import { unpackedPath, type Package, type RegistryHost } from './package';
import { stageMirror } from './staging';

/**
 * Makes a mirror of one package that another host's mirror has unpacked: the product's own host name leads to the same files.
 * Only the folder of the platform may be a link; Terraform does not follow links above it.
 */
export function linkPackage(
  from: { readonly mirror: string; readonly host: RegistryHost },
  host: RegistryHost,
  wanted: Package,
  context: SetupContext,
): Promise<string> {
  return stageMirror(wanted.name, context, (mirror) => {
    const link = unpackedPath(mirror, host, wanted);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(unpackedPath(from.mirror, from.host, wanted), link, 'junction');
    return Promise.resolve();
  });
}
