import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';

/** A resource whose creation writes its process id and goes on until it is let go. */
export const slow = (more: object = {}): object => ({
  provisioner: [{ 'local-exec': { command: 'echo $$ > pid; while [ ! -e go ]; do sleep 0.05; done' } }],
  ...more,
});

/** Waits until the slow resource is being made; its process. */
export async function madeSlowly(dir: string): Promise<number> {
  const file = join(dir, 'pid');
  await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'), 'the slow resource is being made');
  return Number(readFileSync(file, 'utf8'));
}

export function letGo(dir: string): void {
  writeFileSync(join(dir, 'go'), '');
}
