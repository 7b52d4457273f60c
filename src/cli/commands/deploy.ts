import { Argument, Command } from 'commander';
import { bootstrap } from '../../deploy/bootstrap';
import { deploy } from '../../deploy/deploy';
import { carryOut, type DeploymentFlags, type Operation } from '../deployment/carry-out';
import { lockTimeout } from '../deployment/lock-timeout';
import { type Project, thisProject } from '../deployment/project';

export const deployCommand = (project: Project = thisProject): Command => command(project, { name: 'deploy', work: deploy })
  .description('plan an environment, show the plan, and apply exactly that plan');

export const destroyCommand = (project: Project = thisProject): Command =>
  command(project, { name: 'destroy', work: (options, conduct) => deploy({ ...options, destroy: true }, conduct) })
    .description('remove everything of an environment');

export const bootstrapCommand = (project: Project = thisProject): Command => command(project, { name: 'bootstrap', work: bootstrap })
  .description('deploy a bootstrap root: it makes the bucket that holds its own state, and moves the state there');

function command(project: Project, operation: Operation): Command {
  return new Command(operation.name)
    .addArgument(new Argument('<environment>', 'its name: that of its file below environments/').argParser(project.environment))
    .option('--auto-approve', 'apply without a question')
    .option('--allow-destroy <address>', 'may be destroyed or replaced although it holds something: a resource, or a module with all in it; may be given often', collect, [])
    .option('--lock-timeout <time>', 'how long to wait for a lock of somebody else, such as 10m', lockTimeout)
    .option('--json', 'print the outcome as JSON, and progress on standard error')
    .action(async (name: string, flags: DeploymentFlags, self: Command) => {
      if (flags.autoApprove !== true && !process.stdin.isTTY) {
        self.error(`error: nobody can be asked here: give --auto-approve to ${operation.name} ${name} without a question`, { exitCode: 2 });
      }
      await carryOut(operation, name, flags, project);
    });
}

const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];
