import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { App } from 'cdktf';
import { type Problem, ProblemsError } from '../core/errors';
import { environmentFile, type Environments } from '../core/environment/system';
import type { Judged } from '../core/root/findings';
import type { Root } from '../core/root/root';
import { moduleFiles } from './module-files';

export interface SynthesizedRoot {
  readonly name: string;
  /** Directory of the root. */
  readonly directory: string;
  readonly findings: Judged;
}

/**
 * Writes every environment's root and the modules that they call: `stacks/<environment>/cdk.tf.json` and `modules/<name>/*`.
 * Throws `ProblemsError` with all problems of all environments; then nothing is written.
 */
export function synthesize(environments: Environments, outdir: string): SynthesizedRoot[] {
  const existed = existsSync(outdir);
  mkdirSync(dirname(resolve(outdir)), { recursive: true });
  const app = new App({ outdir, stackTraces: false });
  try {
    return writeAll(app, buildAll(app, environments), outdir);
  } catch (error) {
    if (!existed) rmSync(outdir, { recursive: true, force: true }); // the app makes it when it is made
    throw error;
  }
}

function writeAll(app: App, roots: readonly Root[], outdir: string): SynthesizedRoot[] {
  const rendered = new Map(roots.flatMap((root) => root.modules.map((it) => [it.moduleName, it.synthesize()] as const)));
  for (const directory of ['stacks', 'modules']) clear(join(outdir, directory));
  app.synth();
  for (const [name, module] of rendered) {
    for (const [file, text] of Object.entries(moduleFiles(module))) write(join(outdir, 'modules', name, file), text);
  }
  return roots.map((root) => {
    const name = root.node.id;
    const directory = join(outdir, 'stacks', name);
    for (const [target, source] of root.files) write(join(directory, target), readFileSync(source));
    return { name, directory, findings: root.judged() };
  });
}

function buildAll(app: App, environments: Environments): Root[] {
  const problems: Problem[] = [];
  const roots = Object.entries(environments).flatMap(([name, environment]) => {
    try {
      return [environment.judge(environmentFile(name)).build(app)];
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return roots;
}

/** Nothing of an earlier run stays, but for what Terraform keeps in a root (`.terraform`, its lock file). */
function clear(directory: string): void {
  if (!existsSync(directory)) return;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !/[/\\]\.terraform/.test(path) && !path.endsWith('.tfstate')) rmSync(path);
  }
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
