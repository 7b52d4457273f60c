import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderName } from '../../core/provider-versions';
import { isExecutable } from '../executable';
import type { TerraformBinary } from '../terraform/version';

/** Host that `hashicorp/aws` means to each product. */
export const registryHost = { terraform: 'registry.terraform.io', opentofu: 'registry.opentofu.org' } as const;
export type RegistryHost = (typeof registryHost)[TerraformBinary['product']];

/** One provider in one version for one platform. */
export interface Package {
  readonly name: ProviderName;
  readonly version: string;
  readonly platform: string;
}

/** Where a package lies in a filesystem mirror, unpacked. */
export function unpackedPath(mirror: string, host: RegistryHost, { name, version, platform }: Package): string {
  return join(mirror, host, 'hashicorp', name, version, platform);
}

/** Where a package lies in a filesystem mirror as the registry's archive. */
export function packedPath(mirror: string, host: RegistryHost, { name, version, platform }: Package): string {
  return join(mirror, host, 'hashicorp', name, `terraform-provider-${name}_${version}_${platform}.zip`);
}

/** Whether the folder of an unpacked package holds the provider's executable. */
export function holdsProvider(folder: string, name: ProviderName): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((file) => file.startsWith(`terraform-provider-${name}`) && isExecutable(join(folder, file)));
}
