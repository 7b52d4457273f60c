import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/errors';
import { init, type RunOptions } from '../terraform';
import { childEnvironment } from '../terraform/child-environment';
import { dataDir } from '../terraform/private-files';
import type { Conduct } from './conduct';
import { deploy, type Deployment, type DeployOptions, explaining, planAndApply } from './deploy';
import { localState, removeLocalState } from './local-state';
import { OwnBucket } from './own-bucket';

/** Takes the place of the root's backend while the bucket does not hold the state yet. */
const override = 'backend_override.tf.json';

/**
 * Deploys a root that makes the bucket which holds its own state: it starts with local state and moves that into the bucket. A
 * bootstrap that was interrupted is taken up where it was. Once the bucket holds the state this is a plain deployment.
 */
export async function bootstrap(options: DeployOptions, conduct: Conduct): Promise<Deployment> {
  const run: RunOptions = { dir: options.dir, binary: options.binary, env: options.env, signal: options.signal };
  return explaining(options, async () => {
    const bucket = await OwnBucket.of(run);
    if (await bucket.holdsState()) {
      await refuseTwoStates(run.dir, bucket);
      await removeLocalState(run.dir);
      return deploy(options, conduct);
    }
    const deployment = await deployLocally(options, run, bucket, conduct);
    if (deployment.outcome === 'declined') return deployment;
    await moveInto(bucket, run, conduct);
    return { ...deployment, outcome: 'applied' };
  });
}

async function deployLocally(options: DeployOptions, run: RunOptions, bucket: OwnBucket, conduct: Conduct): Promise<Deployment> {
  const file = join(run.dir, override);
  try {
    await writeFile(file, JSON.stringify({ terraform: { backend: { local: {} } } }));
    await conduct.step('init', (onEvent) => init({ ...run, reconfigure: true, onEvent }));
    return await planAndApply(options, {
      ...conduct,
      review(plan, text) {
        bucket.refuseUnlessMadeBy(plan);
        conduct.review(plan, text);
      },
    });
  } finally {
    await rm(file, { force: true });
    // What Terraform notes about its backend: with it the next command would ask where the local one has gone.
    await rm(join(dataDir(run.dir, childEnvironment(run.env, undefined)), 'terraform.tfstate'), { force: true });
  }
}

async function moveInto(bucket: OwnBucket, run: RunOptions, conduct: Conduct): Promise<void> {
  try {
    await conduct.step('move the state into the bucket', (onEvent) => init({ ...run, migrateState: true, onEvent }));
  } catch (error) {
    conduct.note?.([
      `All is made, but its state is not in the bucket ${bucket.name} yet: it lies in ${join(run.dir, 'terraform.tfstate')}.`,
      'Run bootstrap here again: it moves the state there.',
    ].join('\n'));
    throw error;
  }
  await removeLocalState(run.dir);
}

async function refuseTwoStates(dir: string, bucket: OwnBucket): Promise<void> {
  const local = await localState(dir);
  if (local === undefined) return;
  throw new UserError(`the bucket ${bucket.name} holds a state of this root, and another one lies in ${local}: nothing was changed`, 'compare both; if the file is left over, remove it');
}
