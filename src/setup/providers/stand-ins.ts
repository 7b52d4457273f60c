import { readdirSync } from 'node:fs';
import { devNull, homedir } from 'node:os';
import { join } from 'node:path';
import type { ProviderName } from '../../core/provider-versions';
import { UserError } from '../../core/errors';
import { runOrExplain } from '../child-process';
import type { SetupContext } from '../context';
import { findExecutable } from '../executable';
import { unpackedPath, type Package, type RegistryHost } from './package';
import { stageMirror } from './staging';

/** Providers that we have a stand-in of. */
export const standIns = ['random', 'tls'] as const satisfies readonly ProviderName[];
export type StandIn = (typeof standIns)[number];

export type StandInPackage = Package & { readonly name: StandIn };

export function isStandIn(name: ProviderName): name is StandIn {
  return standIns.some((it) => it === name);
}

export function standInSources({ sources }: Pick<SetupContext, 'sources'>): string {
  return join(sources, 'setup', 'stand-ins');
}

/** All files that a build reads. */
export function standInFiles(context: Pick<SetupContext, 'sources'>): readonly string[] {
  const folder = standInSources(context);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((it) => /\.go$|^go\.(mod|sum)$/.test(it) && !it.endsWith('_test.go')).sort().map((it) => join(folder, it));
}

/** Builds a stand-in as a mirror of its own and returns the mirror. */
export function buildStandIn(wanted: StandInPackage, host: RegistryHost, context: SetupContext): Promise<string> {
  const { name, version, platform } = wanted;
  const go = findExecutable('go', context.env);
  if (go === undefined) {
    throw new UserError(
      `the ${name} provider ${version} cannot be had from a registry or mirror, and there is no Go to build its stand-in`,
      'install Go 1.24 or newer, or let registry.terraform.io be reached',
    );
  }
  return stageMirror(name, context, async (mirror, scratch) => {
    const file = `terraform-provider-${name}_v${version}${platform.startsWith('windows') ? '.exe' : ''}`;
    const target = join(unpackedPath(mirror, host, wanted), file);
    await runOrExplain(
      {
        command: go,
        args: ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', target, `./cmd/terraform-provider-${name}`],
        cwd: standInSources(context),
        env: { ...goEnvironment(context, scratch), ...targetOf(platform) },
        signal: context.signal,
      },
      `the build of the stand-in for the ${name} provider`,
      'see the message of Go above; it needs Go 1.24 or newer and a Go module proxy',
    );
  });
}

/** Environment that keeps all that Go writes inside the project. */
export function goEnvironment({ env, folder }: Pick<SetupContext, 'env' | 'folder'>, scratch: string): NodeJS.ProcessEnv {
  const cache = join(folder.cache, 'go');
  return {
    ...withoutTelemetry(env),
    CGO_ENABLED: '0',
    GOPATH: cache,
    GOMODCACHE: join(cache, 'modules'),
    GOCACHE: join(cache, 'build'),
    GOTMPDIR: scratch,
    GOFLAGS: '-modcacherw',
    GOWORK: 'off',
  };
}

/** Go counts its calls in a file beside its settings: gives it no place for that, but leaves the settings the user's. */
export function withoutTelemetry(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return env;
  const settings = env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? homedir(), '.config');
  return { ...env, XDG_CONFIG_HOME: devNull, GOENV: env['GOENV'] ?? join(settings, 'go', 'env') };
}

function targetOf(platform: string): NodeJS.ProcessEnv {
  const [system, processor] = platform.split('_');
  return { GOOS: system, GOARCH: processor };
}
