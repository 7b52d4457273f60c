import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { requiredTerraform } from '../../core/provider-versions';
import { UserError } from '../../core/errors';
import type { SetupContext } from '../context';
import { executableSuffix } from '../executable';
import { platformName } from '../platform';
import { runStep, type Step } from '../step';
import { terraformOnPath } from './on-path';
import { downloadTerraform, releaseSite, terraformRelease } from './release';
import { askVersion, terraformBinary, type TerraformBinary } from './version';

const name = 'Terraform';

/** Terraform or OpenTofu on PATH as it is, else the official release in the project. */
export async function provideTerraform(context: SetupContext, site: string = releaseSite): Promise<TerraformBinary> {
  const started = performance.now();
  const { found, refused } = await terraformOnPath(context);
  if (found === undefined) return withoutSize(await runStep(downloadStep(site, refused), context));
  context.onStep({ name, status: 'skipped', ms: Math.round(performance.now() - started), detail: describeTerraform(found) });
  return found;
}

export function describeTerraform({ product, version, path }: TerraformBinary): string {
  return `${product === 'terraform' ? 'Terraform' : 'OpenTofu'} ${version} (${path})`;
}

const downloaded = terraformBinary.extend({ size: z.number() });

/** Downloads the release; `refused` is what PATH has but cannot be used. */
export function downloadStep(site: string, refused: readonly string[]): Step<z.infer<typeof downloaded>> {
  return {
    name,
    key: `${terraformRelease} ${process.platform} ${process.arch}`,
    result: downloaded,
    isDone: ({ path, size }) => statSync(path, { throwIfNoEntry: false })?.size === size,
    run: async (context) => {
      try {
        const release = { site, version: terraformRelease, platform: platformName() };
        return await install(await downloadTerraform(release, context), context);
      } catch (error) {
        context.signal.throwIfAborted();
        throw new UserError(
          [
            `there is no Terraform ${requiredTerraform}`,
            ...(refused.length > 0 ? refused : ['PATH has neither terraform nor tofu']),
            `the download of Terraform ${terraformRelease} failed: ${error instanceof Error ? error.message : String(error)}`,
          ].join('\n  '),
          `install Terraform or OpenTofu ${requiredTerraform} and put it on PATH, or let ${new URL(site).host} be reached`,
          { cause: error },
        );
      }
    },
    describe: describeTerraform,
  };
}

/** Puts the binary into its place, once it has shown that it runs here. */
async function install(binary: Uint8Array, context: SetupContext): Promise<z.infer<typeof downloaded>> {
  const { folder } = context;
  mkdirSync(folder.temporary, { recursive: true });
  const temporary = mkdtempSync(join(folder.temporary, 'terraform-'));
  try {
    const fresh = join(temporary, `terraform${executableSuffix}`);
    writeFileSync(fresh, binary);
    chmodSync(fresh, 0o755);
    const answer = await askVersion(fresh, context);
    if ('reason' in answer) throw new UserError(`the downloaded Terraform does not run here: ${answer.reason}`);
    const path = join(folder.bin, `terraform${executableSuffix}`);
    mkdirSync(folder.bin, { recursive: true });
    renameSync(fresh, path);
    return { ...answer, path, size: binary.byteLength };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function withoutSize({ path, product, version, platform }: z.infer<typeof downloaded>): TerraformBinary {
  return { path, product, version, platform };
}
