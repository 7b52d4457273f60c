import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identify, isAlive, thisProcess } from '../../../src/testkit/ledger/process-identity';

test('this process is alive, and one that began at another time with its number is not', () => {
  const own = thisProcess();
  expect(own.pid).toBe(process.pid);
  expect(isAlive(own)).toBe(true);
  expect(isAlive({ ...own, started: 'at another time' })).toBe(false);
});

test('a process is known as long as it runs', async () => {
  const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
  const identity = identify(child.pid ?? 0);
  expect(identity && isAlive(identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(identity && isAlive(identity)).toBe(false);
  expect(identify(child.pid ?? 0)).toBeUndefined();
});

test('nobody can tell of a process of another machine', () => {
  expect(isAlive({ ...thisProcess(), machine: 'elsewhere' })).toBeUndefined();
});
