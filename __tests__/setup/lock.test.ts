import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from '../../src/setup/lock';
import { TemporaryProject } from './temporary-project';

function take(project: TemporaryProject, onWait: (holder: string) => void = () => undefined): Promise<() => void> {
  return lock(join(project.root, 'lock'), { signal: project.stopped.signal, onWait });
}

function endedProcess(): number {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return pid;
}

test('the second waits until the first is done, and is told who it is', async () => {
  using project = new TemporaryProject();
  const release = await take(project);
  const holders: string[] = [];
  let second = false;
  const waiting = take(project, (holder) => holders.push(holder)).then((done) => { second = true; return done; });
  await new Promise((later) => setTimeout(later, 250));
  expect([second, holders]).toEqual([false, [`process ${process.pid} on ${hostname()}`]]);
  release();
  (await waiting)();
  expect(readdirSync(project.root)).toEqual([]);
});

test('a lock of a process that ended is taken over, by one of many at a time', async () => {
  using project = new TemporaryProject();
  project.write('lock', `process ${endedProcess()} on ${hostname()}`);
  let inside = 0;
  await Promise.all(Array.from({ length: 8 }, async () => {
    const release = await take(project);
    expect(++inside).toBe(1);
    await new Promise((later) => setTimeout(later, 5));
    inside -= 1;
    release();
  }));
  expect(existsSync(join(project.root, 'lock'))).toBe(false);
});

test('a lock from another machine is taken over when it gives no sign of life', async () => {
  using project = new TemporaryProject();
  const file = project.write('lock', 'process 1 on another-machine');
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(file, longAgo, longAgo);
  (await take(project))();
});

test('waiting ends with Ctrl-C', async () => {
  using project = new TemporaryProject();
  const release = await take(project);
  const waiting = take(project);
  project.stopped.abort();
  await expect(waiting).rejects.toThrow('aborted');
  release();
});
