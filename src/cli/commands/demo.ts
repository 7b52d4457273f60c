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
      using interrupted = interruption();
      using progress = createProgress({ stream: process.stdout });
      await demo(name, progress, interrupted.signal);
    });
}
