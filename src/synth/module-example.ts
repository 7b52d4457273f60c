import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../core/project-root';

/** How a module is called, in HCL; undefined where a module has no `example.tf`. The tests apply what it says. */
export function moduleExample(name: string): string | undefined {
  const file = join(projectRoot(), 'modules', name, 'example.tf');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : undefined;
}
