import { join } from 'node:path';
import { Command } from 'commander';
import {
  EMULATORS, emulatorCalls, type EmulatorOptions, emulatorRun, emulatorStart, emulatorStatus, emulatorStop, projectAround,
} from '../../emulator';
import { accounts } from '../environment-argument';
import { renderTable } from '../table';

const place = (): { project: string; folder: string } => {
  const project = projectAround();
  return { project, folder: join(project, EMULATORS) };
};

interface Given {
  readonly account?: string;
  readonly registryProviders?: boolean;
}

/** What a start takes, from options of the command line. */
const given = ({ account, registryProviders }: Given): EmulatorOptions =>
  ({ account, ...(registryProviders === true && { providers: [{ provider: 'hashicorp/aws', from: 'registry' }] }) });

export function emulatorCommand(): Command {
  const command = new Command('emulator').description('AWS on this machine: everything can be applied without an account').enablePositionalOptions();
  const starting = (name: string): Command => command.command(name)
    .option('--account <id>', 'account that answers', onlyAccount())
    .option('--registry-providers', 'providers of any version from the registry, instead of those of the set-up');
  starting('start')
    .description('start an emulator that goes on until it is stopped')
    .argument('[name]', 'name by which it is listed and stopped', 'default')
    .option('--keep', 'keep its state for the next start under this name')
    .action(async (name: string, { keep, ...options }: Given & { keep?: boolean }) => {
      const emulator = await emulatorStart({ ...place(), ...given(options), name, keep });
      console.log(`${name}  ${emulator.url}  account ${emulator.account}  log ${emulator.logFile}`);
    });
  command.command('stop').description('stop emulators').argument('[names...]', 'all by default')
    .action(async (names: string[]) => {
      const stopped = await emulatorStop({ ...place(), ...(names.length > 0 && { names }) });
      console.log(stopped.length > 0 ? `stopped ${stopped.join(', ')}` : 'none was running');
    });
  command.command('status').description('list emulators').option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await emulatorStatus(place());
      if (json === true) console.log(JSON.stringify(all, null, 2));
      else console.log(all.map((it) => `${it.name}  ${it.running ? it.url : 'stopped'}`).join('\n') || 'none');
    });
  command.command('calls').description('which AWS actions an emulator was asked for')
    .argument('[name]', 'name of the emulator', 'default')
    .option('--json', 'as JSON, with every call')
    .action(async (name: string, { json }: { json?: boolean }) => {
      const { calls, actions } = await emulatorCalls({ ...place(), name });
      const number = (action: string): string => String(calls.filter((it) => it.permissions.includes(action)).length);
      if (json === true) console.log(JSON.stringify({ actions, calls }, null, 2));
      else console.log(actions.length === 0 ? 'none' : renderTable(['Action', 'Calls'], actions.map((it) => [it, number(it)])));
    });
  starting('run')
    .description('run a command against an emulator of its own')
    .argument('<command...>', 'the command and its arguments, after --')
    .passThroughOptions()
    .action(async ([program = '', ...args]: string[], options: Given) => {
      process.exitCode = await emulatorRun({ ...place(), ...given(options), command: program, args });
    });
  return command;
}

/** The account of all environments, where they share one. */
function onlyAccount(): string | undefined {
  const [account, ...others] = accounts();
  return others.length === 0 ? account : undefined;
}
