import { join } from 'node:path';
import pc from 'picocolors';
import { projectOf } from '../../core/naming';
import { projectRoot } from '../../core/project-root';
import { UserError } from '../../core/errors';
import { bootstrap } from '../../deploy/bootstrap';
import { deploy, type Deployment, type DeployOptions } from '../../deploy/deploy';
import { startEmulator } from '../../emulator';
import { statefulReason } from '../../review';
import type { EmulatorSetup } from '../../setup';
import { stateList } from '../../terraform';
import { terminalConduct } from '../conduct';
import { environmentOf, judgedEnvironment } from '../environment-argument';
import { renderOutputs } from '../outputs-table';
import type { Progress } from '../progress';
import { rootDirectory, standInDirectory } from '../roots';
import { toldSetup } from '../told-setup';
import { renderVerdicts } from '../verdicts';
import { renderMade } from './made';
import { withEnvironment } from './process-environment';

/** The whole life of an environment on an emulator of its own. Nothing of it stays: no process, no file. */
export async function demo(name: string, progress: Progress, signal: AbortSignal): Promise<void> {
  const ready = await toldSetup(progress, { root: projectRoot(), signal });
  await emulated(name, ready, progress, signal);
  progress.print(pc.green('The emulator is gone, and so is everything that was made.'));
}

async function emulated(name: string, ready: EmulatorSetup, progress: Progress, signal: AbortSignal): Promise<void> {
  const { account } = judgedEnvironment(name).values;
  await using emulator = await progress.step('start the emulator', () => startEmulator({ ...ready, project: ready.root, account }));
  await withEnvironment(emulator.environment, () => live(name, { binary: ready.terraform.path, signal }, emulator.stateDir, progress));
}

async function live(name: string, run: Pick<DeployOptions, 'binary' | 'signal'>, folder: string, progress: Progress): Promise<void> {
  const conduct = terminalConduct(progress, { autoApprove: true, showPlan: false });
  const chapters = ['Bootstrap', 'Deploy', 'Verify', 'Plan again', 'Destroy'] as const;
  const chapter = (title: (typeof chapters)[number], about: string): void => {
    progress.print(`\n${pc.inverse(` ${chapters.indexOf(title) + 1}/${chapters.length} ${title} `)} ${about}`);
  };
  const at = async (root: string): Promise<DeployOptions> => ({ ...run, dir: await rootDirectory(root) });
  const [project, environment] = [projectOf(name), judgedEnvironment(name)];

  chapter('Bootstrap', `${project}-bootstrap: the bucket and the lock table of the state`);
  await bootstrap(await at(`${project}-bootstrap`), conduct);

  chapter('Deploy', name);
  await progress.step('make what a real account has already', async () => environment.prepare?.());
  const root = await progress.step('synth', () => at(name));
  const made = await deploy(root, conduct);

  chapter('Verify', 'the requirement, sentence by sentence, asked of AWS');
  const verdicts = await progress.step('ask AWS', async () => (await environment.verify?.(plainOutputs(made))) ?? []);
  progress.print(renderVerdicts(verdicts));
  expect(verdicts.every((it) => it.holds), 'the requirement does not hold');

  chapter('Plan again', 'what is there is what is described');
  const again = await deploy(root, { ...conduct, approve: () => Promise.resolve(false) });
  expect(again.outcome === 'unchanged', 'a second plan is not empty');
  progress.print('Nothing to change.');

  chapter('Destroy', 'what is protected is let go, and each address that holds something is allowed by name');
  await deploy({ ...run, dir: await standInDirectory(name, environmentOf(name).unprotected(), join(folder, 'unprotected')) }, conduct);
  const held = made.plan.resource_changes.filter((it) => statefulReason(it.type) !== undefined);
  await deploy({ ...root, destroy: true, allowDestroy: held.map((it) => it.address) }, conduct);
  const left = await stateList(root);
  expect(left.length === 0, `still there: ${left.join(', ')}`);
  progress.print('Nothing is left.');

  progress.print(`\n${pc.bold('What was made')}\n${renderMade(made.plan)}`);
  progress.print(`\n${renderOutputs(made.outputs)}`);
}

const plainOutputs = ({ outputs }: Deployment): Record<string, unknown> => Object.fromEntries(Object.entries(outputs).map(([key, it]) => [key, it.value]));

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new UserError(otherwise);
}
