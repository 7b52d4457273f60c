import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderName } from '../../core/provider-versions';
import type { SetupContext } from '../context';
import { hasCode } from '../system-error';

/** Lets `fill` make a mirror of one provider in a temporary folder, then puts it into its place; returns the place. */
export async function stageMirror(
  name: ProviderName,
  { folder }: SetupContext,
  fill: (mirror: string, scratch: string) => Promise<void>,
): Promise<string> {
  mkdirSync(folder.temporary, { recursive: true });
  const temporary = mkdtempSync(join(folder.temporary, `provider-${name}-`));
  const mirror = join(temporary, 'mirror');
  const scratch = join(temporary, 'scratch');
  const place = join(folder.mirror, name);
  try {
    mkdirSync(mirror);
    mkdirSync(scratch);
    await fill(mirror, scratch);
    mkdirSync(folder.mirror, { recursive: true });
    moveAway(place, join(temporary, 'old'));
    renameSync(mirror, place);
    return place;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function moveAway(place: string, to: string): void {
  try {
    renameSync(place, to);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
