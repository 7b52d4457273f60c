import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of one deployment for its plan, gone when the deployment ends, whichever way: a plan holds secrets in clear text. Each
 * deployment has its own, so that what one person approved is never the plan of another who deploys from the same checkout.
 */
export function planFile(dir: string): { readonly path: string } & Disposable {
  const folder = join(dir, '.terraform');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `groundplan-${randomUUID()}.tfplan`);
  const remove = (): void => { rmSync(path, { force: true }); };
  process.on('exit', remove);
  return {
    path,
    [Symbol.dispose]: () => {
      process.off('exit', remove);
      remove();
    },
  };
}
