import { UserError } from '../core/errors';

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', openbsd: 'openbsd', sunos: 'solaris', win32: 'windows',
};
const processors: Partial<Record<NodeJS.Architecture, string>> = { arm: 'arm', arm64: 'arm64', ia32: '386', x64: 'amd64' };

/** The machine in the words of Terraform's releases and of Go, such as `linux_amd64`. */
export function platformName(platform: NodeJS.Platform = process.platform, arch: NodeJS.Architecture = process.arch): string {
  const [system, processor] = [systems[platform], processors[arch]];
  if (system === undefined || processor === undefined) {
    throw new UserError(`Terraform has no release for ${platform} on ${arch}`, 'use a machine with Linux, macOS or Windows');
  }
  return `${system}_${processor}`;
}
