import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { terraformJson } from './terraform-json';

/** Files that only this user can read, in a folder that goes away with the run. */
export class PrivateFiles implements AsyncDisposable {
  private folder: string | undefined;
  private readonly labels = new Map<string, string>();

  /** `dataDir` is Terraform's own folder: inside the project and never committed. */
  constructor(private readonly dataDir: string) {}

  /** The folder, if a file was written. */
  get path(): string | undefined {
    return this.folder;
  }

  /** Writes `value` as JSON and returns the path. `label` stands for it where people read the command line. */
  async json(name: string, value: Readonly<Record<string, unknown>>, label: string): Promise<string> {
    const text = terraformJson(value, label);
    if (this.folder === undefined) {
      await mkdir(this.dataDir, { recursive: true });
      this.folder = await mkdtemp(join(this.dataDir, 'private-'));
    }
    const file = join(this.folder, name);
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
    this.labels.set(file, `(${label})`);
    return file;
  }

  /** A text with labels instead of the paths of the files. */
  labelled(text: string): string {
    return [...this.labels].reduce((rest, [file, label]) => rest.replaceAll(file, label), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
  }
}

/** Where Terraform keeps its own files for a root. */
export function dataDir(dir: string, env: NodeJS.ProcessEnv): string {
  return resolve(dir, env['TF_DATA_DIR'] ?? '.terraform');
}
