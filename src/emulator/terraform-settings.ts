import type { ModuleRegistry, ProviderSource } from '../setup';

const HOSTS = ['registry.terraform.io', 'registry.opentofu.org'];

export interface TerraformSettings {
  readonly providers: readonly ProviderSource[];
  readonly moduleRegistry: ModuleRegistry;
  /** Where the emulator answers. */
  readonly url: string;
  /** Where providers from the registry are kept for the next run. */
  readonly pluginCache: string;
}

/** The CLI configuration (`TF_CLI_CONFIG_FILE`) with which Terraform or OpenTofu runs against the emulator. */
export function renderTerraformSettings({ providers, moduleRegistry, url, pluginCache }: TerraformSettings): string {
  const mirrored = providers.filter((it) => it.from === 'mirror');
  const cache = mirrored.length === providers.length ? [] : [
    `plugin_cache_dir = ${JSON.stringify(pluginCache)}`,
    // The lock files of emulator runs are thrown away with the copy of the root.
    'plugin_cache_may_break_dependency_lock_file = true',
    '',
  ];
  const installation = [
    'provider_installation {',
    ...mirrored.flatMap((it) => [
      '  filesystem_mirror {',
      `    path    = ${JSON.stringify(it.path)}`,
      `    include = ${addresses([it])}`,
      '  }',
    ]),
    '  direct {',
    ...(mirrored.length === 0 ? [] : [`    exclude = ${addresses(mirrored)}`]),
    '  }',
    '}',
  ];
  return [...cache, ...installation, ...(moduleRegistry === 'stand-in' ? HOSTS.flatMap((host) => ['', ...hostBlock(host, url)]) : []), ''].join('\n');
}

/** With this block Terraform asks the host for nothing else any more, so it must name the real provider registry too. */
function hostBlock(host: string, url: string): string[] {
  return [
    `host ${JSON.stringify(host)} {`,
    '  services = {',
    `    "modules.v1"   = ${JSON.stringify(`${url}/v1/modules/`)}`,
    `    "providers.v1" = ${JSON.stringify(`https://${host}/v1/providers/`)}`,
    '  }',
    '}',
  ];
}

/** A provider's address with each of the two registries that resolve a bare `hashicorp/aws`. */
function addresses(sources: readonly ProviderSource[]): string {
  return `[${sources.flatMap((it) => HOSTS.map((host) => JSON.stringify(`${host}/${it.provider}`))).join(', ')}]`;
}
