import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerUnreadable } from './entries';
import { leftovers, reapCommand } from './leftovers';
import { ownFolder } from './own-folder';
import { identify } from './process-identity';
import { isErrno } from '../../terraform/errno';

/** Tells at the beginning of a run what earlier ones left, in one line: Jest has many processes. */
export function tellLeftovers(project: string): void {
  const line = isFirst(project) ? toldLeftovers(project) : undefined;
  if (line !== undefined) process.stderr.write(`${line}\n`);
}

function toldLeftovers(project: string): string | undefined {
  try {
    const left = leftovers(project);
    if (left.length === 0) return undefined;
    const names = left.flatMap(({ addresses, dir }) => (addresses === undefined || addresses.length === 0 ? [dir] : addresses));
    const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
    return `groundplan: ${left.length === 1 ? 'a root' : `${left.length} roots`} of earlier tests may still be there: ${some} (destroy with: ${reapCommand})`;
  } catch (error) {
    if (error instanceof LedgerUnreadable) return `groundplan: ${error.message}`;
    throw error;
  }
}

/** Whether nobody of this run has asked yet. The workers of Jest have one parent. */
function isFirst(project: string): boolean {
  const run = identify(process.env['JEST_WORKER_ID'] === undefined ? process.pid : process.ppid) ?? {
    pid: process.ppid,
    started: '',
  };
  const folder = ownFolder(project, 'ledger', 'told');
  const mark = `${run.pid}-${run.started.replaceAll(/\W+/g, '-')}`;
  try {
    writeFileSync(join(folder, mark), '', { flag: 'wx' });
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
  for (const old of readdirSync(folder)) {
    if (old !== mark && identify(Number(old.split('-')[0])) === undefined) rmSync(join(folder, old), { force: true });
  }
  return true;
}
