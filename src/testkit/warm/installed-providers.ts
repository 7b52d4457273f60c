import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A provider that `init` has installed for a root. */
export interface InstalledProvider {
  /** For example `registry.terraform.io/hashicorp/aws`. */
  readonly address: string;
  /** For example `aws`. */
  readonly type: string;
  readonly binary: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows', sunos: 'solaris' };
const machines: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', ia32: '386' };
const platform = `${systems[process.platform] ?? process.platform}_${machines[process.arch] ?? process.arch}`;

/** The providers in the lock file of an initialized root, as far as Terraform's own folder holds them. */
export function installedProviders(dir: string, dataDir: string): InstalledProvider[] {
  const lockFile = join(dir, '.terraform.lock.hcl');
  if (!existsSync(lockFile)) return [];
  const locked = readFileSync(lockFile, 'utf8').matchAll(/^provider "([^"]+)" \{\s*version\s*=\s*"([^"]+)"/gm);
  return [...locked].flatMap(([, address = '', version = '']) => {
    const type = address.split('/').at(-1) ?? '';
    const binary = executableIn(join(dataDir, 'providers', ...address.split('/'), version, platform), type);
    return binary === undefined ? [] : [{ address, type, binary }];
  });
}

function executableIn(folder: string, type: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find(
    (it) => it === `terraform-provider-${type}` || it.startsWith(`terraform-provider-${type}_`),
  );
  return name === undefined ? undefined : join(folder, name);
}
