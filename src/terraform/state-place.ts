import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isErrno } from './errno';
import { dataDir } from './private-files';

/** Where a state lies, for people to find it. */
export interface StatePlace {
  /** A path, an S3 address, or the name of the backend. */
  readonly place: string;
  /** The state's own file, a remote one, a file to take a state from, or Terraform's note of the backend. */
  readonly kind: 'file' | 'remote' | 'source' | 'record';
}

const recordSchema = z.object({
  backend: z.looseObject({ type: z.string(), config: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});

/** Where the state of a root lies, as far as its folder tells. */
export function statePlace(dir: string, env: NodeJS.ProcessEnv): StatePlace {
  const data = dataDir(dir, env);
  const [workspace = 'default'] = [env['TF_WORKSPACE'], textOf(join(data, 'environment'))?.trim()].filter((name) =>
    Boolean(name),
  );
  const path = join(data, 'terraform.tfstate');
  const record = recordIn(textOf(path));
  if (record === undefined) return { place: path, kind: 'record' };
  const { type = 'local', config } = record.backend ?? {};
  const set = (name: string, otherwise: string): string => {
    const value = config?.[name];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  if (type === 'local') {
    const named = join(set('workspace_dir', 'terraform.tfstate.d'), workspace, 'terraform.tfstate');
    return { place: resolve(dir, workspace === 'default' ? set('path', 'terraform.tfstate') : named), kind: 'file' };
  }
  if (type === 's3') {
    const prefix = workspace === 'default' ? '' : `${set('workspace_key_prefix', 'env:')}/${workspace}/`;
    return { place: `s3://${set('bucket', '')}/${prefix}${set('key', '')}`, kind: 'remote' };
  }
  return { place: `the state of workspace ${workspace} in the ${type} backend`, kind: 'remote' };
}

/** What Terraform noted about the backend; undefined if that cannot be read. */
function recordIn(text: string | undefined): z.infer<typeof recordSchema> | undefined {
  if (text === undefined) return {};
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}
