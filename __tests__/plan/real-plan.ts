import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apply, init, plan, type Plan, type PlanningOptions, show, state, type State } from '../../src/terraform';
import { scratchRoot } from '../terraform/scratch-root';

type Files = Readonly<Record<string, string>>;
type More = Pick<PlanningOptions, 'vars' | 'replace' | 'destroy' | 'refreshOnly'>;

/** The plan that real Terraform makes for `now`, after it applied `before` if there is one, with the state before it. */
export async function realPlan({
  before,
  now,
  ...more
}: More & { before?: Files; now: Files }): Promise<{ plan: Plan; state: State }> {
  await using root = await scratchRoot({});
  if (before !== undefined) {
    await writeInto(root.dir, before);
    await init(root.at);
    await apply(root.at);
  }
  await writeInto(root.dir, now);
  await init(root.at);
  await plan({ ...root.at, ...more, out: 'it.tfplan' });
  const planned = await show({ ...root.at, planFile: 'it.tfplan' });
  return { plan: planned.plan, state: (await state(root.at)).state };
}

async function writeInto(dir: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}
