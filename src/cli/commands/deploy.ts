import { Argument, Command } from 'commander';
import { bootstrap } from '../../deploy/bootstrap';
import { deploy, type Conduct, type DeployOptions, type Deployment } from '../../deploy/deploy';
import { projectRoot } from '../../core/project-root';
import { setup } from '../../setup/setup';
import { terminalConduct } from '../conduct';
import { environmentArgument } from '../environment-argument';
import { interruption } from '../interruption';
import { renderOutputs } from '../outputs-table';
import { createProgress } from '../progress';
import { rootDirectory } from '../roots';

interface Flags {
  readonly autoApprove?: boolean;
  readonly allowDestroy: readonly string[];
  readonly lockTimeout?: number;
  readonly json?: boolean;
}

const common = (name: string): Command => new Command(name)
  .addArgument(new Argument('<environment>', 'its name: that of its file below environments/').argParser(environmentArgument))
  .option('--auto-approve', 'apply without a question')
  .option('--allow-destroy <address>', 'may be destroyed or replaced although it holds something; may be given often', collect, [])
  .option('--lock-timeout <seconds>', 'how long to wait for a lock of somebody else', Number)
  .option('--json', 'print the outcome as JSON');

const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

export const deployCommand = (): Command => common('deploy')
  .description('plan an environment, show the plan, and apply exactly that plan')
  .action((name: string, flags: Flags) => carryOut(name, flags, {}, deploy));

export const destroyCommand = (): Command => common('destroy')
  .description('remove everything of an environment')
  .action((name: string, flags: Flags) => carryOut(name, flags, { destroy: true }, deploy));

export const bootstrapCommand = (): Command => common('bootstrap')
  .description('deploy a bootstrap root: it makes the bucket that holds its own state, and moves the state there')
  .action((name: string, flags: Flags) => carryOut(name, flags, {}, bootstrap));

type Work = (options: DeployOptions, conduct: Conduct) => Promise<Deployment>;

async function carryOut(name: string, flags: Flags, more: Partial<DeployOptions>, work: Work): Promise<void> {
  using interrupted = interruption();
  using progress = createProgress({ stream: flags.json === true ? process.stderr : process.stdout });
  const { terraform } = await setup({ root: projectRoot(), parts: 'terraform', signal: interrupted.signal });
  const options: DeployOptions = {
    ...more,
    dir: await rootDirectory(name),
    binary: terraform.path,
    signal: interrupted.signal,
    allowDestroy: flags.allowDestroy,
    ...(flags.lockTimeout !== undefined && { lockTimeout: `${flags.lockTimeout}s` }),
  };
  const { outcome, outputs } = await work(options, terminalConduct(progress, { autoApprove: flags.autoApprove === true, showPlan: true }));
  if (flags.json === true) console.log(JSON.stringify({ environment: name, outcome }));
  else progress.print([sentences[outcome], renderOutputs(outputs)].filter((it) => it !== '').join('\n\n'));
  if (outcome === 'declined') process.exitCode = 1;
}

const sentences = { applied: 'Applied.', unchanged: 'Nothing to change.', declined: 'Not applied.' } as const;
