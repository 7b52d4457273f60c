import { UserError } from '../../core/errors';
import type { Conduct } from '../../deploy/conduct';
import type { Deployment, DeployOptions } from '../../deploy/deploy';
import { terminalConduct } from '../conduct';
import { interruption } from '../interruption';
import { renderOutputs } from '../outputs-table';
import { createProgress, type Progress } from '../progress';
import { failed, type Outcome, succeeded } from './outcome';
import type { Project } from './project';

export interface DeploymentFlags {
  readonly autoApprove?: boolean;
  readonly allowDestroy: readonly string[];
  readonly lockTimeout?: DeployOptions['lockTimeout'];
  readonly json?: boolean;
}

export interface Operation {
  readonly name: 'deploy' | 'destroy' | 'bootstrap';
  readonly work: (options: DeployOptions, conduct: Conduct) => Promise<Deployment>;
}

/** Carries out an operation on an environment: progress, question and result on the terminal, or the result as JSON. */
export async function carryOut({ name: operation, work }: Operation, environment: string, flags: DeploymentFlags, project: Project): Promise<void> {
  const json = flags.json === true;
  const output = json ? process.stderr : process.stdout;
  using progress = createProgress({ stream: output });
  using interrupted = interruption((presses) => { progress.print(afterPress[presses - 1] ?? ''); });
  const { signal } = interrupted;
  const print = (outcome: Pick<Outcome, 'outcome'>): void => { if (json) console.log(JSON.stringify({ environment, operation, ...outcome })); };
  try {
    const options = await prepared(environment, flags, project, progress, signal);
    const deployment = await work(options, terminalConduct(progress, { autoApprove: flags.autoApprove === true, showPlan: true, output, signal }));
    print(succeeded(deployment));
    if (!json) progress.print([sentences[deployment.outcome], renderOutputs(deployment.outputs)].filter((it) => it !== '').join('\n\n'));
    if (deployment.outcome === 'declined') process.exitCode = 1;
  } catch (error) {
    if (!signal.aborted) {
      print(failed(error, false));
      throw error;
    }
    const told = asInterrupted(error);
    print(failed(told, true));
    console.error(told.message);
  }
}

async function prepared(name: string, flags: DeploymentFlags, project: Project, progress: Progress, signal: AbortSignal): Promise<DeployOptions> {
  const dir = await project.rootDirectory(name);
  const { allowDestroy, lockTimeout } = flags;
  return { name, dir, binary: await project.terraform(progress, signal), signal, allowDestroy, lockTimeout };
}

/** Between two runs of Terraform there is nothing to end. */
const asInterrupted = (error: unknown): Error => (error instanceof UserError ? error : new UserError('Interrupted: nothing was changed.', undefined, { cause: error }));

const afterPress = [
  'Interrupted: Terraform ends what it is at, writes its state and releases its lock. (Ctrl-C again ends it at once, and may lose state.)',
  'Interrupted again: Terraform is told to end at once. (Ctrl-C again kills it.)',
  'Interrupted a third time: Terraform is killed.',
];

const sentences = { applied: 'Applied.', unchanged: 'Nothing to change.', declined: 'Not applied: nothing was changed.' } as const;
