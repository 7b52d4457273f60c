import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Surroundings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home?: string;
  readonly system?: NodeJS.Platform;
  /** Roots below which optional and shared software is installed. */
  readonly softwareRoots?: readonly string[];
}

/** Folders that may be a filesystem mirror of providers, the likeliest first. They need not exist. */
export function mirrorPlaces(surroundings: Surroundings): readonly string[] {
  const { env, system = process.platform } = surroundings;
  const cliConfig = readCliConfig(surroundings);
  const cache = env['TF_PLUGIN_CACHE_DIR'];
  const places = [
    ...configuredPlaces(cliConfig, homeOf(surroundings)),
    ...(cache === undefined || cache === '' ? [] : [cache]),
    ...impliedPlaces(surroundings),
    ...(surroundings.softwareRoots ?? softwareRoots(system, env)).flatMap((it) => [it, ...below(it, 2)]),
  ];
  return [...new Set(places)];
}

/** Text of the user's own CLI configuration; empty where there is none, also where TF_CLI_CONFIG_FILE names a missing file. */
export function readCliConfig(surroundings: Surroundings): string {
  const { env, system = process.platform } = surroundings;
  const home = homeOf(surroundings);
  const usual = system === 'win32'
    ? [join(env['APPDATA'] ?? home, 'terraform.rc'), join(env['APPDATA'] ?? home, 'tofu.rc')]
    : [join(home, '.terraformrc'), join(home, '.tofurc')];
  const named = env['TF_CLI_CONFIG_FILE'];
  return (named === undefined || named === '' ? usual : [named]).map(readIfThere).join('\n');
}

/** The folders that a CLI configuration names as mirror or plugin cache. */
export function configuredPlaces(cliConfig: string, home: string): readonly string[] {
  const mirrors = [...cliConfig.matchAll(/filesystem_mirror\s*\{[^}]*?\bpath\s*=\s*("(?:[^"\\]|\\.)*")/g)];
  const caches = [...cliConfig.matchAll(/^\s*plugin_cache_dir\s*=\s*("(?:[^"\\]|\\.)*")/gm)];
  return [...mirrors, ...caches].flatMap(([, quoted]) => {
    const path = quoted === undefined ? '' : quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    return path === '' ? [] : [path.replace(/^(?:~|\$HOME|\$\{HOME\})(?=[/\\]|$)/, home)];
  });
}

/** The implied local mirror directories of Terraform. */
function impliedPlaces(surroundings: Surroundings): readonly string[] {
  const { root, env, system = process.platform } = surroundings;
  const home = homeOf(surroundings);
  const shared = [join(root, 'terraform.d', 'plugins')];
  if (system === 'win32') return [...shared, join(env['APPDATA'] ?? home, 'terraform.d', 'plugins')];
  const own = [join(home, '.terraform.d', 'plugins'), join(home, '.terraform.d', 'plugin-cache')];
  if (system === 'darwin') {
    const support = join('Library', 'Application Support', 'io.terraform', 'plugins');
    return [...shared, ...own, join(home, support), join('/', support)];
  }
  const sharedData = (env['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share').split(delimiter);
  const data = [env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), ...sharedData];
  return [...shared, ...own, ...data.filter((it) => it !== '').map((it) => join(it, 'terraform', 'plugins'))];
}

function softwareRoots(system: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (system === 'win32') return [env['ProgramData'], env['ProgramFiles']].filter((it) => it !== undefined);
  return ['/opt', '/usr/local', '/usr/local/share', '/usr/local/lib', '/usr/share', '/srv', '/var/lib'];
}

/** Folders below a folder, not following links. */
function below(folder: string, levels: number): readonly string[] {
  if (levels === 0) return [];
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const children = entries.filter((it) => it.isDirectory()).map((it) => join(folder, it.name));
    return [...children, ...children.flatMap((child) => below(child, levels - 1))];
  } catch {
    return []; // missing, or not ours to read
  }
}

function homeOf({ home, env }: Surroundings): string {
  return home ?? env['HOME'] ?? homedir();
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
