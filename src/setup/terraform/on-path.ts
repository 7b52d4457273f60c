import { findExecutable } from '../executable';
import { askVersion, isRecentEnough, type Outside, type TerraformBinary } from './version';

export interface OnPath {
  readonly found?: TerraformBinary;
  /** What is on PATH but cannot be used, and why. */
  readonly refused: readonly string[];
}

/** Terraform on PATH, else OpenTofu, if it is recent enough. */
export async function terraformOnPath(outside: Outside): Promise<OnPath> {
  const refused: string[] = [];
  for (const name of ['terraform', 'tofu']) {
    const path = findExecutable(name, outside.env);
    if (path === undefined) continue;
    const binary = await askVersion(path, outside);
    if ('reason' in binary) refused.push(`${path}: ${binary.reason}`);
    else if (isRecentEnough(binary.version)) return { found: binary, refused };
    else refused.push(`${path}: version ${binary.version} is too old`);
  }
  return { refused };
}
