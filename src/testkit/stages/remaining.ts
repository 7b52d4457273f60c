import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type RunOptions, stateList } from '../../terraform';
import { codeOf } from '../retry';
import { readIfThere } from './saved-file';
import { jsonIn } from '../../terraform/json-in';

const stateFile = z.looseObject({
  resources: z.array(
    z.looseObject({ module: z.string().optional(), mode: z.string(), type: z.string(), name: z.string() }),
  ),
});

/** What the states of a root still hold, those of all workspaces if they lie beside it. Throws where that cannot be told. */
export async function remainingIn(options: RunOptions): Promise<readonly string[]> {
  const { dir, env = {} } = options;
  const dataDir = resolve(dir, env['TF_DATA_DIR'] ?? process.env['TF_DATA_DIR'] ?? '.terraform');
  // Terraform notes there where the state lies, if that is not beside the root.
  const elsewhere = existsSync(join(dataDir, 'terraform.tfstate')) ? await stateList(options) : [];
  return [...new Set([...(await remainingBeside(dir)), ...elsewhere.filter((address) => !/(^|\.)data\./.test(address))])];
}

/** What the states that lie beside a root still hold. */
export async function remainingBeside(dir: string): Promise<readonly string[]> {
  return (await Promise.all((await localStates(dir)).map(resourcesIn))).flat();
}

/** A state that could not be written to its place lies in `errored.tfstate`. */
async function localStates(dir: string): Promise<readonly string[]> {
  const workspaces = join(dir, 'terraform.tfstate.d');
  const names = await readdir(workspaces).catch((error: unknown): string[] => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return [
    join(dir, 'terraform.tfstate'),
    join(dir, 'errored.tfstate'),
    ...names.map((name) => join(workspaces, name, 'terraform.tfstate')),
  ];
}

async function resourcesIn(file: string): Promise<readonly string[]> {
  const text = (await readIfThere(file)) ?? '';
  if (text.trim() === '') return [];
  const read = stateFile.safeParse(jsonIn(text));
  if (!read.success) throw new Error(`${file} cannot be read: there is no telling what it still holds`);
  return read.data.resources
    .filter(({ mode }) => mode === 'managed')
    .map(({ module, type, name }) => [...(module === undefined ? [] : [module]), type, name].join('.'));
}
