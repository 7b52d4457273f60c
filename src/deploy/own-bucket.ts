import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../core/errors';
import { init, type Plan, type RunOptions, stateList, StateStorageMissing } from '../terraform';

const root = z.looseObject({ terraform: z.looseObject({ backend: z.looseObject({ s3: z.looseObject({ bucket: z.string() }) }) }) });

/** The bucket in which a root keeps its state. */
export class OwnBucket {
  private constructor(private readonly run: RunOptions, private readonly backend: z.infer<typeof root>['terraform']['backend']) {}

  static async of(run: RunOptions): Promise<OwnBucket> {
    const text = await readFile(join(run.dir, 'cdk.tf.json'), 'utf8');
    return new OwnBucket(run, root.parse(JSON.parse(text)).terraform.backend);
  }

  get name(): string {
    return this.backend.s3.bucket;
  }

  /** Whether the bucket is there and holds this root's state. Asked from an empty root: here Terraform would want to move a local state. */
  async holdsState(): Promise<boolean> {
    const folder = join(this.run.dir, '.terraform');
    await mkdir(folder, { recursive: true });
    const dir = await mkdtemp(join(folder, 'bucket-'));
    try {
      await writeFile(join(dir, 'main.tf.json'), JSON.stringify({ terraform: { backend: this.backend } }));
      await init({ ...this.run, dir });
      return (await stateList({ ...this.run, dir })).length > 0;
    } catch (error) {
      if (error instanceof StateStorageMissing) return false;
      throw error;
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  /** The state of a root that does not make its bucket would have no place to be moved to. */
  refuseUnlessMadeBy(plan: Plan): void {
    const own = z.looseObject({ bucket: z.literal(this.name) });
    if (plan.resource_changes.some(({ type, change }) => type === 'aws_s3_bucket' && own.safeParse(change.after).success)) return;
    throw new UserError(`this root does not make the bucket ${this.name} that holds its state: nothing was changed`, 'bootstrap the root that makes it, then deploy this one');
  }
}
