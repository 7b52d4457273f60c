import { main } from '../../src/cli/main';

/** Exit code of the command line, with what it printed kept out of the test's output. */
async function exitCodeOf(args: readonly string[]): Promise<NodeJS.Process['exitCode']> {
  const silent = [jest.spyOn(process.stdout, 'write').mockReturnValue(true), jest.spyOn(process.stderr, 'write').mockReturnValue(true)];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(args);
    return process.exitCode;
  } finally {
    process.exitCode = before;
    silent.forEach((it) => { it.mockRestore(); });
  }
}

test.each([
  [['--help'], 0],
  [['--version'], 0],
  [['deploy', '--help'], 0],
  [['no-such-command'], 2],
  [['deploy'], 2],
  [['deploy', 'no-such-environment'], 2],
  [['deploy', 'mecove-mvp', '--no-such-option'], 2],
  [['emulator', 'no-such-command'], 2],
])('groundplan %j ends with exit code %i', async (args, code) => {
  expect(await exitCodeOf(args)).toBe(code);
});
