import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { codeOf } from '../retry';
import { readIfThere, writePrivately } from './saved-file';
import { savedJson } from './saved-json';
import { optionsToSave, type SavedOptions, savedOptionsSchema } from './saved-options';
import { type StagedTest, stageFolder } from './stage-folder';
import { jsonIn } from '../../terraform/json-in';

/** Values that one stage saves and a later one loads, in a later run of the test, too. */
export interface TestData {
  /** Where they stand, each in a file that only this user can read. They are not encrypted. */
  readonly dir: string;
  /** Saves a value that JSON can hold, over one of the same name. */
  save(name: string, value: unknown): Promise<void>;
  /** The value, held to a schema. `from` names the stage that saves it, for the error where it is not there. */
  load<Schema extends z.ZodType>(name: string, schema: Schema, from?: string): Promise<z.infer<Schema>>;
  has(name: string): boolean;
  /** Saves how Terraform is run: directory, variables, environment… Not saved are `signal`, `onEvent` and `log`. */
  saveOptions(options: SavedOptions): Promise<void>;
  /** The options that were saved. `from` as for `load`. */
  loadOptions(from?: string): Promise<SavedOptions>;
  /** Removes all values. */
  clean(): Promise<void>;
}

const ending = '.saved.json';
const optionsName = 'terraform-options';

/** The data of a named test, below `.groundplan/stages` of the project, or in a folder of your own. */
export function testData(where: string | StagedTest): TestData {
  return new SavedData(typeof where === 'string' ? resolve(where) : join(stageFolder(where), 'data'));
}

class SavedData implements TestData {
  constructor(readonly dir: string) {}

  async save(name: string, value: unknown): Promise<void> {
    await writePrivately(this.file(name), savedJson(name, value));
  }

  async load<Schema extends z.ZodType>(name: string, schema: Schema, from?: string): Promise<z.infer<Schema>> {
    const text = await readIfThere(this.file(name));
    if (text === undefined) throw new Error(await this.missing(name, from));
    const read = schema.safeParse(jsonIn(text));
    if (read.success) return read.data;
    // The values may be secret, and messages of a schema may repeat them.
    const places = read.error.issues.map(({ path, code }) => `\n  ${[name, ...path].map(String).join('.')}: ${code}`);
    throw new Error(`${this.file(name)} does not hold what is asked for:${places.join('')}\n${again(from)}`);
  }

  has(name: string): boolean {
    return existsSync(this.file(name));
  }

  saveOptions(options: SavedOptions): Promise<void> {
    return this.save(optionsName, optionsToSave(options));
  }

  loadOptions(from?: string): Promise<SavedOptions> {
    return this.load(optionsName, savedOptionsSchema, from);
  }

  async clean(): Promise<void> {
    const names = await this.names();
    for (const name of names) await rm(this.file(name), { force: true });
    const left = await readdir(this.dir).catch(noneIfMissing);
    if (left.length !== 1 || left[0] !== '.gitignore') return;
    await rm(join(this.dir, '.gitignore'), { force: true });
    await rmdir(this.dir);
  }

  private file(name: string): string {
    if (!/^\w[\w.-]*$/.test(name))
      throw new TypeError(`a value cannot be saved as ${JSON.stringify(name)}: use letters, digits, ".", "_" and "-"`);
    return join(this.dir, `${name}${ending}`);
  }

  private async names(): Promise<string[]> {
    const files = await readdir(this.dir).catch(noneIfMissing);
    return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length)).sort();
  }

  private async missing(name: string, from: string | undefined): Promise<string> {
    const names = await this.names();
    const there = names.length === 0 ? 'nothing is saved there' : `saved there: ${names.join(', ')}`;
    return `nothing was saved as ${name} in ${this.dir} (${there})\n${again(from)}`;
  }
}

const again = (from: string | undefined): string =>
  from === undefined
    ? 'run the stage that saves it first'
    : `run stage ${from} first: once without SKIP_${from}, or with ONLY_${from}=1`;

function noneIfMissing(error: unknown): string[] {
  if (codeOf(error) === 'ENOENT') return [];
  throw error;
}
