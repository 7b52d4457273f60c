import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testLog, type TestLog, withTestLog } from '../../../src/testkit/log';

const textOf = (log: TestLog): string => readFileSync(log.file, 'utf8');
const linesOf = (log: TestLog): string[] => textOf(log).trimEnd().split('\n').slice(2);

const begun = testLog();
begun.line('while the file is loaded');

beforeAll(() => {
  testLog().line('before all');
});

afterAll(() => {
  expect(testLog()).toBe(begun);
  expect(linesOf(begun).map((line) => line.slice(13))).toEqual(['while the file is loaded', 'before all', 'before the tests of a block']);
});

beforeEach(() => {
  testLog().line('before each');
});

test('lines of hooks round all tests are in a log of the file', () => {
  expect(relative(process.cwd(), begun.file)).toBe('.groundplan/logs/__tests__/testkit/log/test-log.test.ts/outside-of-tests.log');
});

test('a test has one log, named after it, which begins with its name; each line has its time', () => {
  testLog().line('hello');
  expect(testLog()).toBe(testLog());
  expect(relative(process.cwd(), testLog().file)).toMatch(
    /^\.groundplan\/logs\/__tests__\/testkit\/log\/test-log\.test\.ts\/a-test-has-one-log-named-after-it-[\w-]+\.log$/,
  );
  expect(textOf(testLog())).toMatch(
    /^a test has one log, named after it.*\(\d{4}-\d\d-\d\d, times in UTC\)\n\n\d\d:\d\d:\d\d\.\d{3} before each\n\d\d:\d\d:\d\d\.\d{3} hello\n$/,
  );
});

describe('tests at the same time', () => {
  beforeAll(() => {
    testLog().line('before the tests of a block');
  });

  test.concurrent.each([30, 10, 20])('write each into their own log: %i', async (delay) => {
    testLog().line(`${String(delay)} one`);
    await sleep(delay);
    testLog().line(`${String(delay)} two`);
    await sleep(40);
    expect(linesOf(testLog()).map((line) => line.slice(13))).toEqual([`${String(delay)} one`, `${String(delay)} two`]);
    expect(testLog().file).toContain(`into-their-own-log-${String(delay)}.log`);
  });
});

describe('tests with the same file name', () => {
  const files = new Set<string>();
  const record = (): void => {
    testLog().line('mine');
    files.add(testLog().file.toLowerCase());
    expect(textOf(testLog()).match(/mine/g)).toHaveLength(1);
  };
  test('a/b?', record);
  test('A b', record);
  test('a/b?', record);
  test('have logs of their own', () => {
    expect(files.size).toBe(3);
  });
});

test('secrets that become known are hidden from then on, here and in the last lines', () => {
  const log = testLog();
  log.line('the word is swordfish, and password = "hunter2"');
  log.hide('swordfish');
  log.line('swordfish again');
  expect(linesOf(log).slice(1).map((line) => line.slice(13))).toEqual([
    'the word is swordfish, and password = "(redacted: password)"',
    '(sensitive) again',
  ]);
  expect(log.last(2).join('\n')).not.toContain('swordfish');
});

test('the last lines are as many as were asked for, or all there are', () => {
  const log = testLog();
  for (const text of ['one', 'two\nthree\n', 'four']) log.line(text);
  expect(log.last(3).map((line) => line.slice(13))).toEqual(['two', 'three', 'four']);
  expect(log.last(100)).toHaveLength(5);
  expect(log.last(0)).toEqual([]);
});

test('a part of a test has its name in front, and its own private keys', () => {
  const log = testLog();
  log.from('web').line('-----BEGIN PRIVATE KEY-----');
  log.from('database').line('abcd');
  log.from('web').line('abcd');
  log.from('web').from('init').line('done');
  expect(log.last(4).map((line) => line.slice(13))).toEqual([
    '[web] (redacted: private key)',
    '[database] abcd',
    '[web] (redacted: private key)',
    '[web init] done',
  ]);
});

test('work can be done with another log than that of the test', async () => {
  const own = testLog();
  await withTestLog(begun, async () => {
    await sleep(1);
    expect(testLog()).toBe(begun);
  });
  expect(testLog()).toBe(own);
});

test('a second copy of the kit in the same test knows the same log', () => {
  testLog().line('first');
  jest.resetModules();
  const again = jest.requireActual<{ testLog: typeof testLog }>('../../../src/testkit/log');
  expect(again.testLog).not.toBe(testLog);
  again.testLog().line('second');
  expect(linesOf(testLog())).toHaveLength(3);
});
