import { createHash } from 'node:crypto';
import { basename, join, relative, sep } from 'node:path';
import type { RunningTest } from '../running-test';

const longest = 80;
/** Names of devices, on Windows also with an ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Where a log lies, without its `.log`: `.groundplan/logs/<test file>/<test name>` of the project; `outside-of-tests` in place
 * of the name for hooks such as `beforeAll`; the name and the id of the process where no test runs.
 */
export function logPath({ file, name }: RunningTest, project: string): string {
  const logs = join(project, '.groundplan', 'logs');
  if (file === undefined) return join(logs, 'processes', `${safeName(basename(process.argv[1] ?? 'node'))}-${process.pid}`);
  const folders = relative(project, file)
    .split(sep)
    .filter((part) => part !== '..')
    .map((part) => part.replaceAll(':', ''));
  return join(logs, ...folders, name === undefined ? 'outside-of-tests' : safeName(name));
}

/** A name for a file on every system. Different names may become the same one. */
export function safeName(name: string): string {
  const safe = name
    .normalize()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (safe === '' || reserved.test(safe)) return `test-${shortHash(name)}`;
  // Not in the middle of a character that takes two.
  const cut = safe.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return safe.length > longest ? `${cut}-${shortHash(name)}` : safe;
}

/** Tells names apart that became the same. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
