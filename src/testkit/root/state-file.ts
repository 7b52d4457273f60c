import { existsSync } from 'node:fs';
import { childEnvironment } from '../../terraform/child-environment';
import { statePlace } from '../../terraform/state-place';
import type { RootOptions } from '../root-options';

/** The file with the state of a root that was applied; undefined if it lies elsewhere, or in a workspace, which may be deleted. */
export function stateFile({ dir, env, workspace }: RootOptions): string | undefined {
  const { place, kind } = statePlace(dir, childEnvironment(env, workspace));
  return workspace === undefined && kind === 'file' && existsSync(place) ? place : undefined;
}

/** The state of what was made is gone: Terraform would find nothing to destroy, and end well. */
export class StateLost extends Error {
  readonly code = 'state-lost';

  constructor(readonly file: string) {
    super(`the state ${file} is gone, and with it what Terraform knows of them: put it back, or remove them by hand`);
    this.name = 'StateLost';
  }
}
