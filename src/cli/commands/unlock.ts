import { Argument, Command } from 'commander';
import { unlock } from '../../deploy/unlock';
import { type Project, thisProject } from '../deployment/project';
import { interruption } from '../interruption';
import { createProgress } from '../progress';

/** What `terraform force-unlock` does, in the directory and with the Terraform that a deployment uses. */
export function unlockCommand(project: Project = thisProject): Command {
  return new Command('unlock')
    .description('release the lock that a dead run left on the state of an environment')
    .addArgument(new Argument('<environment>', 'its name').argParser(project.environment))
    .argument('<lock-id>', 'as the refused run names it')
    .action(async (name: string, lockId: string) => {
      using interrupted = interruption();
      using progress = createProgress({ stream: process.stdout });
      const dir = await project.rootDirectory(name);
      const binary = await project.terraform(progress, interrupted.signal);
      await progress.step(`unlock ${name}`, () => unlock({ dir, binary, signal: interrupted.signal }, lockId));
    });
}
