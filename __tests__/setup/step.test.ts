import { existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { runStep, type Step } from '../../src/setup/step';
import { TemporaryProject } from './temporary-project';

function fileStep(project: TemporaryProject, { key = '1', fail = false } = {}): Step<{ file: string }> {
  return {
    name: 'a file',
    key,
    result: z.object({ file: z.string() }),
    isDone: ({ file }) => existsSync(file),
    run: () => (fail ? Promise.reject(new Error('no luck')) : Promise.resolve({ file: project.write('made', key) })),
    describe: ({ file }) => file,
  };
}

function statuses(project: TemporaryProject): readonly string[] {
  return project.events.map(({ status }) => status);
}

test('a step runs once, also for the next process', async () => {
  using project = new TemporaryProject();
  const first = await runStep(fileStep(project), project.context());
  expect(await runStep(fileStep(project), project.context())).toEqual(first);
  expect(statuses(project)).toEqual(['started', 'finished', 'skipped']);
});

test('a step runs again when something else is asked for', async () => {
  using project = new TemporaryProject();
  await runStep(fileStep(project), project.context());
  await runStep(fileStep(project, { key: '2' }), project.context());
  expect(statuses(project)).toEqual(['started', 'finished', 'started', 'finished']);
});

test('a step runs again when its files are gone', async () => {
  using project = new TemporaryProject();
  const { file } = await runStep(fileStep(project), project.context());
  rmSync(file);
  await runStep(fileStep(project), project.context());
  expect(existsSync(file)).toBe(true);
});

test('a step that fails is not done, also if it was before', async () => {
  using project = new TemporaryProject();
  await runStep(fileStep(project), project.context());
  await expect(runStep(fileStep(project, { key: '2', fail: true }), project.context())).rejects.toThrow('no luck');
  await runStep(fileStep(project), project.context());
  expect(statuses(project)).toEqual(['started', 'finished', 'started', 'started', 'finished']);
});

test('nothing is started after Ctrl-C', async () => {
  using project = new TemporaryProject();
  project.stopped.abort();
  await expect(runStep(fileStep(project), project.context())).rejects.toThrow('aborted');
  expect(project.events).toEqual([]);
});

const unreadable = ['{"version":1,"steps":', '{"version":2}', '[]'];

test.each(unreadable)('a record that cannot be read counts as nothing done: %s', async (content) => {
  using project = new TemporaryProject();
  await runStep(fileStep(project), project.context());
  project.write('.groundplan/setup.json', content);
  await runStep(fileStep(project), project.context());
  expect(statuses(project)).toEqual(['started', 'finished', 'started', 'finished']);
});
