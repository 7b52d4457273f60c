import { unzipSync } from 'fflate';
import { UserError } from '../../core/errors';
import { sha256 } from '../hash';
import { download } from '../http';
import type { Outside } from './version';

/** The release that is downloaded where PATH has none. */
export const terraformRelease = '1.15.9';

/** Where releases are published. */
export const releaseSite = 'https://releases.hashicorp.com';

export interface Release {
  readonly site: string;
  readonly version: string;
  readonly platform: string;
}

/** Downloads the official archive, checks it against the published SHA256SUMS and returns the binary in it. */
export async function downloadTerraform({ site, version, platform }: Release, { env, signal }: Outside): Promise<Uint8Array> {
  const folder = `${site}/terraform/${version}`;
  const archive = `terraform_${version}_${platform}.zip`;
  const sums = Buffer.from(await download({ url: `${folder}/terraform_${version}_SHA256SUMS`, env, signal })).toString('utf8');
  const expected = checksumOf(archive, sums);
  if (expected === undefined) throw new UserError(`Terraform ${version} has no release for ${platform}`);
  const zip = await download({ url: `${folder}/${archive}`, env, signal });
  const actual = sha256(zip);
  if (actual !== expected) {
    throw new UserError(
      `${folder}/${archive} is not what HashiCorp published: its SHA256 is ${actual}, SHA256SUMS says ${expected}`,
      'run it again; if it stays, something between here and the release site changes downloads',
    );
  }
  const name = platform.startsWith('windows') ? 'terraform.exe' : 'terraform';
  const binary = unzipSync(zip, { filter: (file) => file.name === name })[name];
  if (binary === undefined) throw new UserError(`${folder}/${archive} holds no file ${name}`);
  return binary;
}

/** The sum of one file in the lines of SHA256SUMS. */
export function checksumOf(file: string, sums: string): string | undefined {
  const line = sums.split('\n').map((it) => it.trim().split(/\s+\*?/)).find(([, name]) => name === file);
  return line?.[0]?.toLowerCase();
}
