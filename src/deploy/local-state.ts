import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const state = z.looseObject({ resources: z.array(z.unknown()).default([]) });
const files = (dir: string): string[] => ['terraform.tfstate', 'terraform.tfstate.backup'].map((name) => join(dir, name));

/** The file of a state that is kept beside the root, if it knows of something. Terraform empties it when it has moved it. */
export async function localState(dir: string): Promise<string | undefined> {
  const [path = ''] = files(dir);
  if (!existsSync(path)) return undefined;
  const text = await readFile(path, 'utf8');
  return text.trim() !== '' && state.parse(JSON.parse(text)).resources.length > 0 ? path : undefined;
}

export async function removeLocalState(dir: string): Promise<void> {
  for (const path of files(dir)) await rm(path, { force: true });
}
