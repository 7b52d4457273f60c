import { Command, Option } from 'commander';
import { projectRoot } from '../../core/project-root';
import type { Part } from '../../setup/setup';
import { interruption } from '../interruption';
import { createProgress } from '../progress';
import { toldSetup } from '../told-setup';

export function setupCommand(): Command {
  return new Command('setup')
    .description('get what is needed into the project: Terraform, and for the emulator moto and the providers')
    .addOption(new Option('--parts <parts>', 'how much').choices(['terraform', 'emulator', 'tools']).default('emulator'))
    .option('--refresh', 'ask again what the network offers, and do everything anew')
    .action(async ({ parts, refresh }: { parts: Part; refresh?: boolean }) => {
      using interrupted = interruption();
      using progress = createProgress({ stream: process.stdout });
      await toldSetup(progress, { root: projectRoot(), parts, refresh: refresh === true, signal: interrupted.signal });
    });
}
