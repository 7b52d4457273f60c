import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { init, type Plan, plan, type PlanningOptions, show } from '../terraform';
import type { RootOptions } from './options';

/** The plan of a root, without applying it. */
export async function planned(options: RootOptions & Pick<PlanningOptions, 'destroy' | 'targets' | 'refresh'>): Promise<Plan> {
  await init(options);
  return planOf(options);
}

/** The plan of a root that is initialized. */
export async function planOf(options: RootOptions & Pick<PlanningOptions, 'destroy' | 'targets' | 'refresh'>): Promise<Plan> {
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
