import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'cdktf';
import { type Problem, ProblemsError } from '../core/errors';
import { environmentFile, type Environments, type JudgedEnvironment } from '../core/environment/system';
import type { Judged } from '../core/root/findings';
import type { Root } from '../core/root/root';
import { moduleFiles } from './module-files';
import { renewed } from './renewed';
import { sharedStates } from './shared-states';

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
  const roots = renewed(outdir, ['stacks', 'modules'], (next) => {
    const app = new App({ outdir: next, stackTraces: false });
    const built = buildAll(app, environments);
    app.synth();
    writeModules(built, next);
    return built;
  });
  return roots.map((root) => ({ name: root.node.id, directory: directoryOf(root, outdir), findings: root.judged() }));
}

function writeModules(roots: readonly Root[], outdir: string): void {
  const modules = new Map(roots.flatMap((root) => root.modules.map((it) => [it.moduleName, it.synthesize()] as const)));
  for (const [name, module] of modules) {
    for (const [file, content] of Object.entries(moduleFiles(module))) write(join(outdir, 'modules', name, file), content);
  }
  for (const root of roots) {
    for (const [target, source] of root.files) write(join(directoryOf(root, outdir), target), readFileSync(source));
  }
}

const directoryOf = (root: Root, outdir: string): string => join(outdir, 'stacks', root.node.id);

function buildAll(app: App, environments: Environments): Root[] {
  const problems: Problem[] = [];
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const judged = new Map<string, JudgedEnvironment>();
  for (const [name, environment] of Object.entries(environments)) {
    const good = collect(() => environment.judge(environmentFile(name)));
    if (good) judged.set(name, good);
  }
  problems.push(...sharedStates(judged));
  const roots = [...judged.values()].flatMap((it) => collect(() => it.build(app)) ?? []);
  if (problems.length > 0) throw new ProblemsError(problems);
  return roots;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
