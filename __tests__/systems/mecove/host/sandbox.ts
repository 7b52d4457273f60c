import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { headerFile, hostFiles } from '../../../../src/systems/mecove/host/manifest';
import { filesFolder, header } from './rendering';

/** Commands of the host that are replaced, and those that really run but are recorded. */
const replaced = [
  'alternatives', 'amazon-cloudwatch-agent-ctl', 'aws', 'chown', 'chromium-browser', 'curl', 'dnf', 'id', 'npm', 'npx', 'pm2', 'pnpm',
  'runuser', 'sha256sum', 'systemctl', 'update-ca-trust', 'useradd',
];
const recorded = ['git', 'node', 'ssh-keygen'];

/** What a script of the host did. */
export interface Run {
  readonly code: number;
  readonly output: string;
  /** The commands that it called, each with its arguments. */
  readonly calls: readonly string[];
}

export interface HostSecrets {
  readonly database: Record<string, string>;
  readonly app: Record<string, unknown>;
}

export const hostSecrets: HostSecrets = {
  database: { username: 'mecove', password: `s3cr3t'"$PATH/@:?#%&=+ (*)!` },
  app: { WHATSAPP_TOKEN: 'EAAG-whatsapp-token', OPENAI_API_KEY: 'sk-openai $HOME `key`' },
};

/** A folder that stands for the host's file system, and stand-ins for what only a host has. */
export class Sandbox {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'host-')));
  readonly root = join(this.folder, 'root');
  readonly home = join(this.root, 'home', 'mecove');
  readonly origin = join(this.folder, 'origin');
  readonly privateKey: string;
  private readonly env: NodeJS.ProcessEnv;

  /** `real` names commands that shall not be replaced. */
  constructor({ real = [] }: { readonly real?: readonly string[] } = {}) {
    this.env = this.standIns(real);
    for (const { source, target, mode } of hostFiles) {
      mkdirSync(dirname(this.at(target)), { recursive: true });
      copyFileSync(join(filesFolder, source), this.at(target));
      chmodSync(this.at(target), Number.parseInt(mode, 8));
    }
    mkdirSync(dirname(this.at(headerFile.target)), { recursive: true });
    writeFileSync(this.at(headerFile.target), header({ REPOSITORY: this.origin }));
    this.makeOrigin();
    this.privateKey = this.makeKey();
    this.setSecret('mecove/deploy-key', this.privateKey);
    this.setSecret('mecove/app', JSON.stringify(hostSecrets.app));
    this.setSecret('arn:rds', JSON.stringify(hostSecrets.database));
  }

  at(path: string): string {
    return join(this.root, path);
  }

  /** Runs a bash script of the host to its end. */
  bash(script: string, ...args: string[]): Promise<Run> {
    return this.run('bash', [this.at(script), ...args]);
  }

  bootstrap(...args: string[]): Promise<Run> {
    return this.bash('/usr/local/lib/mecove/bootstrap.sh', ...args);
  }

  deploy(...args: string[]): Promise<Run> {
    return this.run('bash', [join(this.home, 'deploy.sh'), ...args]);
  }

  /** What the timer runs. */
  renew(): Promise<Run> {
    return this.run('node', [this.at('/usr/local/lib/mecove/refresh-env.js'), '--restart'], { HOME: this.home });
  }

  /** From now on every call that holds this text fails. */
  fail(call: string): void {
    writeFileSync(join(this.folder, 'failing'), call);
  }

  mend(): void {
    rmSync(join(this.folder, 'failing'));
  }

  setSecret(id: string, value: string): void {
    mkdirSync(join(this.folder, 'secrets'), { recursive: true });
    writeFileSync(join(this.folder, 'secrets', id.replace(/[/:]/g, '_')), value);
  }

  /** A new commit in the repository that is deployed; its hash. */
  commit(message: string): string {
    writeFileSync(join(this.origin, 'README.md'), message);
    this.git('add', '.');
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** The commands that were started with the script's lock open: one that stays would hold it for ever. */
  inheritedLock(): readonly string[] {
    return lines(join(this.folder, 'inherited-lock'));
  }

  /** Every file of the host with its mode and content, but for git's own. */
  snapshot(): ReadonlyMap<string, string> {
    return new Map(walk(this.root).map((path) => [relative(this.root, path), describeFile(path, this.folder)]));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
    const calls = join(this.folder, 'calls');
    rmSync(calls, { force: true });
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, { env: { ...this.env, ...env }, cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.once('error', reject);
      child.once('close', (code) => { resolve({ code: code ?? -1, output, calls: lines(calls) }); });
    });
  }

  private standIns(real: readonly string[]): NodeJS.ProcessEnv {
    const source = join(__dirname, 'stand-ins');
    const bin = join(this.folder, 'bin');
    mkdirSync(bin);
    // macOS has no flock; there the lock is not tested.
    const missing = which('flock') === undefined ? ['flock'] : [];
    for (const name of [...replaced, ...recorded, ...missing]) symlinkSync(join(source, 'stand-in'), join(bin, name));
    const paths = [...recorded, ...real].map((name) => [`REAL_${name.replace('-', '_')}`, name === 'node' ? process.execPath : which(name)] as const);
    const realCommands: NodeJS.ProcessEnv = Object.fromEntries(paths);
    return { PATH: [bin, '/usr/bin', '/bin'].join(delimiter), MECOVE_ROOT: this.root, SANDBOX: this.folder, STAND_INS: source, ...realCommands };
  }

  private makeOrigin(): void {
    mkdirSync(this.origin);
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('config', 'user.name', 'test');
    this.git('config', 'user.email', 'test@example.com');
    this.git('config', 'commit.gpgsign', 'false');
    writeFileSync(join(this.origin, '.gitignore'), '.env\ndist/\n');
    this.commit('first');
  }

  private makeKey(): string {
    const file = join(this.folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
    return readFileSync(file, 'utf8');
  }

  private git(...args: string[]): string {
    return execFileSync('git', ['-C', this.origin, ...args], { encoding: 'utf8' }).trim();
  }
}

function which(name: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function lines(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '.git') return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function describeFile(path: string, folder: string): string {
  const content = lstatSync(path).isSymbolicLink() ? `-> ${readlinkSync(path)}` : readFileSync(path, 'utf8');
  return `${(lstatSync(path).mode & 0o777).toString(8)} ${content}`.replaceAll(folder, '');
}
