import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/core/project-root';

const emulators = join(projectRoot(), '.groundplan/emulators');

/** The whole life of an environment, as `groundplan demo` tells it. */
export async function demo(name: string): Promise<{ readonly told: string; readonly left: readonly string[] }> {
  const running = promisify(execFile)('node', ['bin/groundplan.js', 'demo', name], { cwd: projectRoot(), maxBuffer: 1e7 });
  const own = `own-${running.child.pid ?? 0}-`;
  const { stdout: told } = await running;
  return { told, left: readdirSync(emulators).filter((it) => it.startsWith(own)) };
}

/** Every sentence of the requirement holds, a second plan is empty, and in the end nothing is there. */
export function expectWholeLife(told: string, sentences: number): void {
  const [, held, all] = /(\d+) of (\d+) hold/.exec(told) ?? [];
  expect(Number(all)).toBeGreaterThan(sentences);
  expect(held).toBe(all);
  expect(told).toContain('Nothing to change.');
  expect(told).toContain('Nothing is left.');
}
