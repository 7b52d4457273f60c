import { Command } from 'commander';
import { projectAround } from '../../emulator';
import { type Leftover, leftovers, reap, type Reaped, type StillThere } from '../../testkit';
import { renderTable } from '../table';

interface Given {
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Exit code 1 as long as something is left. */
export function reapCommand(project: () => string = projectAround): Command {
  return new Command('reap')
    .description('destroy what tests have left behind: roots that were applied and are not destroyed')
    .option('--list', 'only tell what there is')
    .option('--json', 'as JSON')
    .action(async ({ list = false, json = false }: Given) => {
      const found = list ? leftovers(project()) : await reaped(project());
      console.log(json ? JSON.stringify(found, null, 2) : rendered(found));
      if (!isDone(found)) process.exitCode = 1;
    });
}

type Found = readonly Leftover[] | Reaped;

const isDone = (found: Found): boolean => ('left' in found ? found.left : found).length === 0;

const reaped = (project: string): Promise<Reaped> => reap(project, { log: (line) => { console.error(line); } });

function rendered(found: Found): string {
  if (!('left' in found)) return found.length === 0 ? 'nothing is left' : table(found);
  const { destroyed, gone, left } = found;
  const counted = [`${String(destroyed.length)} destroyed`, `${String(gone.length)} gone with their emulator`, `${String(left.length)} still there`];
  return [counted.join(', '), ...left.map(told)].join('\n');
}

const table = (found: readonly Leftover[]): string =>
  renderTable(
    ['Since', 'Root', 'Made by', 'Why it is there'],
    found.map(({ since, dir, test, why }) => [since.toISOString(), dir, test.name ?? test.file ?? '', why ?? 'its test was killed']),
  );

const told = ({ dir, addresses, why }: StillThere): string => [dir, `  ${why}`, ...addresses.map((it) => `    ${it}`)].join('\n');
