import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/errors';
import { apply, init, plan, show, showText, type Plan, type RunOptions, output, type Output, type TerraformEvent } from '../terraform';
import { refusals, renderRefusals } from './refusals';

/** How the steps of a deployment are told, and who says yes. */
export interface Conduct {
  /** Runs one step and tells its name, its time, and what Terraform waits for in it. */
  step<T>(name: string, work: (onEvent: (event: TerraformEvent) => void) => Promise<T>): Promise<T>;
  /** Shown the plan before it is asked about. `text` is as Terraform prints it. */
  review(plan: Plan, text: string): void;
  approve(): Promise<boolean>;
}

export interface DeployOptions extends Pick<RunOptions, 'dir' | 'binary' | 'env' | 'signal'> {
  /** Addresses (or modules) that may be destroyed or replaced although they hold something. */
  readonly allowDestroy?: readonly string[];
  /** Plan to remove everything. */
  readonly destroy?: boolean;
  /** How long to wait for a lock of somebody else. */
  readonly lockTimeout?: `${number}s`;
}

export interface Deployment {
  readonly outcome: 'applied' | 'unchanged' | 'declined';
  readonly plan: Plan;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** The plan holds secrets in clear text: it is gone when the deployment ends, whichever way. */
const planFile = '.groundplan.tfplan';

/**
 * Plans, shows the plan, and applies exactly that plan once it is approved. Refuses a plan that destroys or replaces what holds
 * something, or that removes what the root does not know, unless it is allowed by name.
 */
export async function deploy(options: DeployOptions, conduct: Conduct): Promise<Deployment> {
  const { lockTimeout, allowDestroy = [], destroy = false, ...run } = options;
  const planned = join(run.dir, planFile);
  try {
    await conduct.step('init', (onEvent) => init({ ...run, onEvent }));
    const { changes } = await conduct.step('plan', (onEvent) => plan({ ...run, lockTimeout, destroy, out: planned, onEvent }));
    const { plan: content } = await show({ ...run, planFile: planned });
    if (!changes) return { outcome: 'unchanged', plan: content, outputs: await outputs(run) };
    conduct.review(content, (await showText({ ...run, planFile: planned })).text);
    const refused = refusals(content, allowDestroy, destroy);
    if (refused.length > 0) throw new UserError(renderRefusals(refused));
    if (!(await conduct.approve())) return { outcome: 'declined', plan: content, outputs: {} };
    await conduct.step(destroy ? 'destroy' : 'apply', (onEvent) => apply({ ...run, lockTimeout, planFile: planned, onEvent }));
    return { outcome: 'applied', plan: content, outputs: destroy ? {} : await outputs(run) };
  } finally {
    await rm(planned, { force: true });
  }
}

const outputs = async (run: RunOptions): Promise<Deployment['outputs']> => (await output(run)).outputs;
