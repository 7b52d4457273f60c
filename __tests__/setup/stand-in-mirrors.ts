import { join } from 'node:path';
import { providerVersions } from '../../src/core/provider-versions';
import { groundplanFolder } from '../../src/setup/folder';
import { registryHost } from '../../src/setup/providers/package';
import { buildStandIn, standIns, type StandIn } from '../../src/setup/providers/stand-ins';
import type { TerraformBinary } from '../../src/setup/terraform/version';
import type { SetupContext } from '../../src/setup/context';
import type { TemporaryProject } from './temporary-project';

/** A context that makes its mirrors in the temporary project, with the real environment and the Go cache of this project. */
export function builder(project: TemporaryProject): SetupContext {
  const context = project.context({ env: process.env });
  return { ...context, folder: { ...context.folder, cache: groundplanFolder(process.cwd()).cache } };
}

/** Builds both stand-ins for this Terraform; the mirror of each. */
export async function standInMirrors(terraform: TerraformBinary, context: SetupContext): Promise<Record<StandIn, string>> {
  const mirrors: Partial<Record<StandIn, string>> = {};
  for (const name of standIns) {
    const wanted = { name, version: providerVersions[name], platform: terraform.platform };
    mirrors[name] = await buildStandIn(wanted, registryHost[terraform.product], context);
  }
  const { random = '', tls = '' } = mirrors;
  return { random, tls };
}

/** CLI configuration with which Terraform finds providers in these mirrors only; returns its path. */
export function mirrorsOnly(project: TemporaryProject, mirrors: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(mirrors).map(([provider, path]) => (
    `  filesystem_mirror {\n    path    = ${JSON.stringify(path)}\n    include = ["${provider}"]\n  }\n`
  ));
  return project.write(join('terraformrc', String(blocks.length)), `provider_installation {\n${blocks.join('')}}\n`);
}
