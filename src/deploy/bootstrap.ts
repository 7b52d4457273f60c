import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { init, StateStorageMissing, type RunOptions } from '../terraform';
import { type Conduct, deploy, type Deployment, type DeployOptions } from './deploy';

/** Takes the place of the root's backend while the bucket is not there yet. */
const override = 'backend_override.tf.json';

/**
 * Deploys a root that makes the bucket which holds its own state: it starts with local state and moves it into the bucket. Where
 * the bucket stands already this is a plain deployment.
 */
export async function bootstrap(options: DeployOptions, conduct: Conduct): Promise<Deployment> {
  const { dir, binary, env, signal } = options;
  const run: RunOptions = { dir, binary, env, signal };
  if (await hasState(run)) return deploy(options, conduct);
  const file = join(dir, override);
  try {
    await writeFile(file, JSON.stringify({ terraform: { backend: { local: {} } } }));
    const deployment = await deploy(options, conduct);
    if (deployment.outcome === 'declined') return deployment;
    await rm(file);
    await conduct.step('move the state into the bucket', (onEvent) => init({ ...run, migrateState: true, onEvent }));
    await rm(join(dir, 'terraform.tfstate'), { force: true });
    await rm(join(dir, 'terraform.tfstate.backup'), { force: true });
    return deployment;
  } finally {
    await rm(file, { force: true });
  }
}

/** Whether the bucket is there. A local state of an interrupted bootstrap is taken up again. */
async function hasState(run: RunOptions): Promise<boolean> {
  try {
    await init({ ...run, reconfigure: true });
    return true;
  } catch (error) {
    if (error instanceof StateStorageMissing) return false;
    throw error;
  }
}
