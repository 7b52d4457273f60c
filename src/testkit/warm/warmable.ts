import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataDir } from '../../terraform/private-files';
import { cliConfiguration, variable } from '../plugin-cache';
import { configurationFiles, type ConfigurationFile } from './configuration-files';
import { type InstalledProvider, installedProviders } from './installed-providers';
import { providerBlocks, renamed } from './provider-blocks';

/** TF_LOG: the log of a provider that runs already would not be in that of Terraform. */
const leftToTerraform = ['TF_REATTACH_PROVIDERS', 'TF_LOG', 'TF_LOG_PROVIDER', 'TF_LOG_SDK'];

/** The providers of an initialized root that may be kept running: those with one configuration, of the root itself. */
export function warmable(dir: string, env: NodeJS.ProcessEnv): InstalledProvider[] {
  if (leftToTerraform.some((name) => variable(env, name) !== undefined) || cliConfiguration(env).includes('dev_overrides'))
    return [];
  const root = resolve(dir);
  const data = dataDir(root, env);
  const files = configurationFiles(root, data);
  const blocks = files.flatMap(providerBlocks);
  const unclear = new Set(files.flatMap(renamed).flatMap(({ name, type }) => [name, type]));
  const installed = installedProviders(root, data);

  return installed.filter(({ type }) => {
    const own = blocks.filter(({ name }) => name === type);
    return (
      !unclear.has(type) &&
      installed.filter((other) => other.type === type).length === 1 &&
      own.length <= 1 &&
      own.every(({ ofRoot, isAlias }) => ofRoot && !isAlias) &&
      !(type === 'aws' && hasBundleOfCertificates(files, env))
    );
  });
}

/** The AWS provider cannot be configured twice with one ("unable to add custom RootCAs"). In AWS_CA_BUNDLE it can be got round. */
function hasBundleOfCertificates(files: readonly ConfigurationFile[], env: NodeJS.ProcessEnv): boolean {
  const profiles = variable(env, 'AWS_CONFIG_FILE') ?? join(variable(env, 'HOME') ?? homedir(), '.aws', 'config');
  return (
    files.some(({ text }) => /\bcustom_ca_bundle\b/.test(text)) ||
    (existsSync(profiles) && /^\s*ca_bundle\s*=/m.test(readFileSync(profiles, 'utf8')))
  );
}
