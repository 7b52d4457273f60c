import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type PlanningOptions, refuseUndeclared } from '../../terraform';
import { init, plan, show } from '../commands';
import type { TerraformPlan } from '../../plan';
import type { SourceOptions } from './options';
import type { RootOptions } from '../root-options';
import { placed } from './place';

type Planning = Pick<PlanningOptions, 'destroy' | 'targets' | 'refresh'>;

/** The plan of a root, without applying it: of a copy in a folder of its own, as `applied` makes it. */
export async function planned({ destroy, refresh, ...options }: SourceOptions & Planning): Promise<TerraformPlan> {
  await using place = await placed(options);
  await refuseUndeclared(place.options);
  await init(place.options);
  return await planOf({ ...place.options, destroy, refresh });
}

/** The plan of a root that is initialized. */
export async function planOf(options: RootOptions & Planning): Promise<TerraformPlan> {
  // A plan file holds secrets in clear text, so it lies where nothing is committed, and not for long.
  const planFile = resolve(options.dir, '.terraform', `${randomUUID()}.tfplan`);
  await mkdir(dirname(planFile), { recursive: true });
  try {
    await plan({ ...options, out: planFile });
    return (await show({ ...options, planFile })).plan;
  } finally {
    await rm(planFile, { force: true });
  }
}
