import { lastLines, runCommand, runOrExplain } from '../../src/setup/child-process';
import { TemporaryProject } from './temporary-project';

function node(project: TemporaryProject, javascript: string) {
  return { command: process.execPath, args: ['-e', javascript], cwd: project.root, env: {}, signal: project.stopped.signal };
}

test('a command that fails is told with its output and the remedy', async () => {
  using project = new TemporaryProject();
  const failing = node(project, 'console.error("disk full"); process.exit(3)');
  await expect(runOrExplain(failing, 'the build', 'make room')).rejects.toThrow('the build failed (exit code 3)\n  disk full\n  make room');
});

test('Ctrl-C stops the child before the promise settles', async () => {
  using project = new TemporaryProject();
  const running = runCommand(node(project, 'process.on("SIGINT", () => process.exit()); setInterval(() => {}, 1000); console.log(process.pid)'));
  setTimeout(() => { project.stopped.abort(new Error('stopped by the user')); }, 300);
  await expect(running).rejects.toThrow('stopped by the user');
});

test('credentials in addresses are not repeated', () => {
  expect(lastLines('Looking in indexes: https://me:secret@packages.example/simple')).toBe('  Looking in indexes: https://***@packages.example/simple');
});
