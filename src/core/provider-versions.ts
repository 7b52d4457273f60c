/** Providers that our Terraform uses: roots pin exactly these versions, modules accept the range. */
export const providerVersions = { aws: '5.100.0', random: '3.7.2', tls: '4.1.0' } as const;

export type ProviderName = keyof typeof providerVersions;

/** Terraform and OpenTofu releases that know S3 state locking by lock file (`use_lockfile`). */
export const requiredTerraform = '>= 1.10';

/** `>= 5.100, < 6`: what a module accepts, so that a root of somebody else can use it with its own pin. */
export function providerRange(provider: ProviderName): string {
  const [major = '0', minor = '0'] = providerVersions[provider].split('.');
  return `>= ${major}.${minor}, < ${Number(major) + 1}`;
}
