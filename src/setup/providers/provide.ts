import { z } from 'zod';
import { providerVersions, type ProviderName } from '../../core/provider-versions';
import { UserError } from '../../core/errors';
import type { SetupContext } from '../context';
import { keyOf } from '../hash';
import type { ProviderSource } from '../provider-source';
import { registryAnswers } from '../registry';
import { runStep, type Step } from '../step';
import type { TerraformBinary } from '../terraform/version';
import { findMirror, type FoundMirror } from './find-mirror';
import { installProvider } from './install';
import { linkPackage } from './link';
import { mirrorPlaces, readCliConfig } from './mirror-places';
import { holdsProvider, registryHost, unpackedPath, type Package, type RegistryHost } from './package';
import { buildStandIn, isStandIn, standInFiles } from './stand-ins';

/** A provider that Terraform finds in a mirror without the network. */
export const provided = z.object({ path: z.string(), origin: z.enum(['registry', 'mirror', 'stand-in']) });
export type Provided = z.infer<typeof provided>;

/** Gets every provider of `providerVersions` into a mirror; what came from the registry is kept in the project. */
export async function provideProviders(terraform: TerraformBinary, context: SetupContext): Promise<readonly ProviderSource[]> {
  const reachable = once(() => registryReachable(registryHost[terraform.product], context));
  const sources: ProviderSource[] = [];
  for (const name of Object.keys(providerVersions) as ProviderName[]) {
    const { path } = await runStep(providerStep(name, terraform, context, reachable), context);
    sources.push({ provider: `hashicorp/${name}`, from: 'mirror', path });
  }
  return sources;
}

/** The step for one provider: registry, else mirror, else stand-in. */
export function providerStep(
  name: ProviderName,
  terraform: TerraformBinary,
  context: Pick<SetupContext, 'sources' | 'root'>,
  reachable: () => Promise<boolean>,
): Step<Provided> {
  const wanted: Package = { name, version: providerVersions[name], platform: terraform.platform };
  const host = registryHost[terraform.product];
  return {
    name: `${name} provider`,
    key: keyOf([host, wanted, context.root], isStandIn(name) ? standInFiles(context) : []),
    result: provided,
    isDone: ({ path }) => holdsProvider(unpackedPath(path, host, wanted), name),
    run: (running) => firstThatWorks(wanted, terraform, running, reachable),
    describe: ({ path, origin }) => `${wanted.version} ${origin === 'mirror' ? `from the mirror ${path}` : `(${origin})`}`,
  };
}

async function firstThatWorks(
  wanted: Package,
  terraform: TerraformBinary,
  context: SetupContext,
  reachable: () => Promise<boolean>,
): Promise<Provided> {
  const host = registryHost[terraform.product];
  const tried: string[] = [];
  if (await reachable()) {
    try {
      return { path: await installProvider({ terraform, wanted }, context), origin: 'registry' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tried.push(error.message);
    }
  } else {
    tried.push(`${host} does not answer`);
  }
  const found = findMirror(mirrorPlaces(context), wanted, host);
  if (found !== undefined) return { path: await fromMirror(found, wanted, terraform, context), origin: 'mirror' };
  tried.push('no filesystem mirror holds it');
  const { name, version, platform } = wanted;
  if (isStandIn(name)) return { path: await buildStandIn({ name, version, platform }, host, context), origin: 'stand-in' };
  throw new UserError(
    [`the ${name} provider ${version} for ${platform} cannot be had`, ...tried].join('\n  '),
    `let ${host} be reached, or put the provider into ~/.terraform.d/plugins (terraform providers mirror ~/.terraform.d/plugins)`,
  );
}

/** A mirror of another host's or of archives is prepared first, so that nothing is unpacked at every init. */
async function fromMirror(
  found: FoundMirror, wanted: Package, terraform: TerraformBinary, context: SetupContext,
): Promise<string> {
  const host = registryHost[terraform.product];
  if (found.layout === 'unpacked') return found.host === host ? found.mirror : linkPackage(found, host, wanted, context);
  if (found.host !== host) {
    throw new UserError(`${found.mirror} has the ${wanted.name} provider for another product only, as an archive`, 'unpack it');
  }
  const cliConfig = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(found.mirror)}\n  }\n}\n`;
  return installProvider({ terraform, wanted, cliConfig }, context);
}

/** The public registry, or the network mirror that the user's own CLI configuration names in its stead. */
function registryReachable(host: RegistryHost, context: SetupContext): Promise<boolean> {
  if (/^\s*network_mirror\s*\{/m.test(readCliConfig(context))) return Promise.resolve(true);
  return registryAnswers(host, context);
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}
