import { relative } from 'node:path';
import { testLog, withLogTail } from '../../../src/testkit/log';

test('an error gets the last lines and where all of them are, once, in what is printed', () => {
  const log = testLog();
  for (let i = 1; i <= 30; i += 1) log.line(`line ${String(i)}.`);
  const error = new TypeError('it failed\nbadly');
  expect(withLogTail(error, log, 3)).toBe(error);
  withLogTail(error, log, 3);
  const time = String.raw`\d\d:\d\d:\d\d\.\d{3}`;
  expect(error.message).toMatch(
    new RegExp(
      String.raw`^it failed\nbadly\n\nThe end of the log \(all of it: [^\n]*\):\n  │ ${time} line 28\.\n  │ ${time} line 29\.\n  │ ${time} line 30\.$`,
    ),
  );
  expect(error.message).toContain(relative(process.cwd(), log.file));
  expect(error.stack).toContain(`TypeError: ${error.message}\n    at `);
});

test('what the error itself says is not said again', () => {
  const log = testLog().from('web');
  for (const line of ['$ terraform apply', '│ Error: Invalid value', '  on main.tf line 3', '', 'the wall is red']) log.line(line);
  const error = new Error('apply failed\n  Invalid value\n  on main.tf line 3');
  withLogTail(error, log);
  expect(error.message.split('\n').filter((line) => line.startsWith('  │')).map((line) => line.slice(17))).toEqual([
    '[web] $ terraform apply',
    '[web] the wall is red',
  ]);
});

test('without a line to add an error stays as it is, and so does what is no error', () => {
  const error = new Error('it failed');
  expect(withLogTail(error, testLog()).message).toBe('it failed');
  expect(withLogTail('a text', testLog())).toBe('a text');
});
