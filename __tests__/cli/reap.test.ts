import { reapCommand } from '../../src/cli/commands/reap';
import { main } from '../../src/cli/main';
import { writeEntry } from '../../src/testkit/ledger/entries';
import { thisProcess } from '../../src/testkit/ledger/process-identity';
import { openProject, type Project } from '../testkit/root/fixtures';

let project: Project;
let printed: string[];

beforeEach(async () => {
  project = await openProject();
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  await project[Symbol.asyncDispose]();
});

const groundplan = (...args: readonly string[]): Promise<void> => main(args, [reapCommand(() => project.dir)]);

/** A root whose folder is gone: nothing can be destroyed, and nobody knows what is left. */
function lost(): void {
  const root = { dir: project.path('lost'), env: {}, ownWorkspace: false, vars: {}, varFiles: [], secrets: [] };
  const test = { name: 'the web server answers' };
  writeEntry(project.dir, { id: 'lost', since: new Date(0).toISOString(), caretakers: [{ ...thisProcess(), started: 'long ago' }], test, root });
}

test('a project without leftovers says so, and ends well', async () => {
  await groundplan('reap');
  await groundplan('reap', '--list');
  expect(printed).toEqual(['0 destroyed, 0 gone with their emulator, 0 still there', 'nothing is left']);
  expect(process.exitCode).toBeUndefined();
});

test('leftovers are listed without touching them', async () => {
  lost();
  await groundplan('reap', '--list');
  expect(printed.join('\n')).toContain('the web server answers');
  expect(process.exitCode).toBe(1);
  expect(project.ledger()).toHaveLength(1);
});

test('what cannot be destroyed is told with the reason, and exit code 1', async () => {
  lost();
  await groundplan('reap');
  expect(printed.join('\n')).toMatch(/0 destroyed, .* 1 still there\n.*lost\n {2}its folder is gone/);
  await groundplan('reap', '--json');
  expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ left: [{ id: 'lost' }] });
  expect(process.exitCode).toBe(1);
});
