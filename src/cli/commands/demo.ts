import { Argument, Command } from 'commander';
import { interruption } from '../interruption';
import { createProgress } from '../progress';
import { environmentArgument } from '../environment-argument';
import { demo } from '../demo/demo';

export function demoCommand(): Command {
  return new Command('demo')
    .description('the whole life of an environment on the emulator: bootstrap, plan, apply, verify, empty plan, destroy')
    .addArgument(new Argument('<environment>', 'its name').argParser(environmentArgument))
    .action(async (name: string) => {
      using progress = createProgress({ stream: process.stdout });
      using interrupted = interruption(() => { progress.print('Interrupted: the emulator ends, and all that was made in it is gone.'); });
      await demo(name, progress, interrupted.signal);
    });
}
