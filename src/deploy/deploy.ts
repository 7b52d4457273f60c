import { basename } from 'node:path';
import { init, type Output, output, apply, plan, type Plan, type LockOptions, type RunOptions, show, showText } from '../terraform';
import { needless } from './allowances';
import type { Conduct } from './conduct';
import { endedInOrder, explained, Refused } from './failures';
import { MadeRecord } from './made';
import { planFile } from './plan-file';
import { planned, refuseToForget, unrecorded } from './recovery';
import { refusals, renderRefusals } from './refusals';
import { unwrittenState, writeUnwrittenState } from './unwritten-state';

export type { Conduct } from './conduct';

export interface DeployOptions extends Pick<RunOptions, 'dir' | 'binary' | 'env' | 'signal'>, LockOptions {
  /** Name of the environment; that of the directory by default. */
  readonly name?: string | undefined;
  /** Addresses (or modules) that may be destroyed or replaced although they hold something. */
  readonly allowDestroy?: readonly string[] | undefined;
  /** Plan to remove everything. */
  readonly destroy?: boolean | undefined;
}

export interface Deployment {
  readonly outcome: 'applied' | 'unchanged' | 'declined';
  readonly plan: Plan;
  readonly outputs: Readonly<Record<string, Output>>;
}

/**
 * Plans, shows the plan, and applies exactly that plan once it is approved. Refuses a plan that destroys or replaces what holds
 * something, or that removes what the root does not know, unless it is allowed by name. Takes up what an earlier run left that was
 * killed, or that could not write its state.
 */
export async function deploy(options: DeployOptions, conduct: Conduct): Promise<Deployment> {
  const run = runOptions(options);
  return explaining(options, async () => {
    await conduct.step('init', (onEvent) => init({ ...run, onEvent }));
    return planAndApply(options, conduct);
  });
}

/** The same for a root that is initialized. */
export async function planAndApply(options: DeployOptions, conduct: Conduct): Promise<Deployment> {
  const { destroy = false, allowDestroy = [] } = options;
  const run = runOptions(options);
  await writeUnwrittenState(run, conduct);
  const missing = await unrecorded(run);
  if (destroy) refuseToForget(missing, environmentOf(options));

  using file = planFile(run.dir);
  const { content, text, changes } = await planned(run, missing, conduct, () => planInto(file.path, options, conduct));
  if (!changes) return { outcome: 'unchanged', plan: content, outputs: await outputs(run) };
  conduct.review(content, text);
  for (const address of needless(content, allowDestroy)) conduct.note?.(`--allow-destroy ${address} allows nothing: this plan takes nothing away there that needs it.`);
  const refused = refusals(content, allowDestroy, destroy);
  if (refused.length > 0) throw new Refused(renderRefusals(refused), refused);
  if (!(await conduct.approve())) return { outcome: 'declined', plan: content, outputs: {} };
  await applyRecorded(file.path, options, conduct);
  // What is done is done, also if somebody interrupts now.
  return { outcome: 'applied', plan: content, outputs: destroy ? {} : await outputs({ ...run, signal: undefined }) };
}

/** Failures of Terraform told as what they mean for the environment. */
export async function explaining<T>(options: DeployOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error, { environment: environmentOf(options), dir: options.dir });
  }
}

async function planInto(out: string, { destroy, ...options }: DeployOptions, conduct: Conduct): Promise<{ content: Plan; text: string; changes: boolean }> {
  const run = runOptions(options);
  return conduct.step('plan', async (onEvent) => {
    const { changes } = await plan({ ...run, destroy, out, onEvent });
    const [{ plan: content }, { text }] = await Promise.all([show({ ...run, planFile: out }), changes ? showText({ ...run, planFile: out }) : { text: '' }]);
    return { content, text, changes };
  });
}

/** Applies a plan, with a record on disk of what it makes until the state is written. */
async function applyRecorded(file: string, options: DeployOptions, conduct: Conduct): Promise<void> {
  const run = runOptions(options);
  const record = new MadeRecord(run.dir);
  try {
    await conduct.step(options.destroy === true ? 'destroy' : 'apply', (tell) => apply({
      ...run,
      planFile: file,
      onEvent: (event) => {
        record.hear(event);
        tell(event);
      },
    }));
  } catch (error) {
    if (endedInOrder(error) && unwrittenState(run.dir) === undefined) record.clear();
    throw error;
  }
  record.clear();
}

const runOptions = ({ dir, binary, env, signal, lockTimeout }: DeployOptions) => ({ dir, binary, env, signal, lockTimeout });
const environmentOf = ({ name, dir }: DeployOptions): string => name ?? basename(dir);
const outputs = async (run: RunOptions): Promise<Deployment['outputs']> => (await output(run)).outputs;
