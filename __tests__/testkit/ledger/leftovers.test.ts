import { readFileSync, writeFileSync } from 'node:fs';
import type { Entry } from '../../../src/testkit/ledger/entry';
import { entryFile, writeEntry } from '../../../src/testkit/ledger/entries';
import { leftovers, LedgerUnreadable, reap } from '../../../src/testkit';
import { thisProcess } from '../../../src/testkit/ledger/process-identity';
import { openProject, type Project } from '../root/fixtures';

let project: Project;

beforeEach(async () => {
  project = await openProject();
});

afterEach(() => project[Symbol.asyncDispose]());

const dead = { ...thisProcess(), started: 'long ago' };
const elsewhere = { ...thisProcess(), machine: 'elsewhere' };

function write(id: string, changes: Partial<Entry>): void {
  const root = { dir: '/somewhere', env: {}, ownWorkspace: false, vars: {}, varFiles: [], secrets: [] };
  writeEntry(project.dir, { id, since: new Date().toISOString(), caretakers: [dead], test: {}, root, ...changes });
}

const ids = (): string[] => leftovers(project.dir).map(({ id }) => id);

test('a project without a ledger has no leftovers', async () => {
  expect(leftovers(project.dir)).toEqual([]);
  expect(await reap(project.dir)).toEqual({ destroyed: [], gone: [], left: [] });
});

test('a root is left over if neither its owner nor its reaper lives', () => {
  write('both-dead', { caretakers: [dead, dead] });
  write('reaper-lives', { caretakers: [dead, thisProcess()] });
  write('owner-lives', { caretakers: [thisProcess(), dead] });
  expect(ids()).toEqual(['both-dead']);
});

test('or if it could not be destroyed', () => {
  write('failed', { caretakers: [thisProcess()], left: { addresses: ['aws_vpc.this'], why: 'DependencyViolation' } });
  expect(leftovers(project.dir)).toMatchObject([{ id: 'failed', addresses: ['aws_vpc.this'], why: 'DependencyViolation' }]);
});

test('a root of another machine is left over after half a day', () => {
  write('recent', { caretakers: [elsewhere] });
  write('old', { caretakers: [elsewhere], since: new Date(Date.now() - 13 * 3_600_000).toISOString() });
  expect(ids()).toEqual(['old']);
});

test('a root whose folder is gone stays, and is said to have to be looked for by hand', async () => {
  write('lost', { root: { dir: project.path('lost'), env: {}, ownWorkspace: false, vars: {}, varFiles: [], secrets: [] } });
  const { left } = await reap(project.dir);
  expect(left).toMatchObject([{ id: 'lost', why: expect.stringContaining(`then delete ${entryFile(project.dir, 'lost')}`) as string }]);
  expect(ids()).toEqual(['lost']);
});

test('an entry that cannot be read is an error that names its file', () => {
  write('good', {});
  writeFileSync(entryFile(project.dir, 'bad'), '{"id": "bad"}');
  expect(() => leftovers(project.dir)).toThrow(LedgerUnreadable);
  expect(() => leftovers(project.dir)).toThrow(entryFile(project.dir, 'bad'));
});

test('nothing of ours in a project is for version control', () => {
  write('any', {});
  expect(readFileSync(project.path('.groundplan/.gitignore'), 'utf8')).toBe('*\n');
});
