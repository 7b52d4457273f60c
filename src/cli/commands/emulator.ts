import { Command } from 'commander';
import { projectRoot } from '../../core/project-root';
import { emulatorRun, emulatorStart, emulatorStatus, emulatorStop } from '../../emulator';
import { setup } from '../../setup/setup';
import { accounts } from '../environment-argument';
import { join } from 'node:path';

const folder = (): string => join(projectRoot(), '.groundplan/emulators');

export function emulatorCommand(): Command {
  const command = new Command('emulator').description('AWS on this machine: everything can be applied without an account').enablePositionalOptions();
  const withAccount = (name: string): Command => command.command(name).option('--account <id>', 'account that answers', onlyAccount());
  withAccount('start')
    .description('start an emulator that goes on until it is stopped')
    .argument('[name]', 'name by which it is listed and stopped', 'default')
    .option('--keep', 'keep its state for the next start under this name')
    .action(async (name: string, { account, keep }: { account: string; keep?: boolean }) => {
      const { url, logFile } = await emulatorStart({ ...(await prepared()), account, name, keep: keep === true, folder: folder() });
      console.log(`${name}  ${url}  account ${account}  log ${logFile}`);
    });
  command.command('stop').description('stop emulators').argument('[names...]', 'all by default')
    .action(async (names: string[]) => {
      const stopped = await emulatorStop({ folder: folder(), ...(names.length > 0 && { names }) });
      console.log(stopped.length > 0 ? `stopped ${stopped.join(', ')}` : 'none was running');
    });
  command.command('status').description('list emulators').option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await emulatorStatus({ folder: folder() });
      if (json === true) console.log(JSON.stringify(all, null, 2));
      else console.log(all.map((it) => `${it.name}  ${it.running ? it.url : 'stopped'}`).join('\n') || 'none');
    });
  withAccount('run')
    .description('run a command against an emulator of its own')
    .argument('<command...>', 'the command and its arguments, after --')
    .passThroughOptions()
    .action(async ([program = '', ...args]: string[], { account }: { account: string }) => {
      process.exitCode = await emulatorRun({ ...(await prepared()), account, command: program, args, folder: folder() });
    });
  return command;
}

const prepared = () => setup({ root: projectRoot() });

/** The account of all environments, where they share one. */
function onlyAccount(): string | undefined {
  const [account, ...others] = accounts();
  return others.length === 0 ? account : undefined;
}
