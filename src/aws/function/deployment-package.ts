import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../core/project-root';
import { bundle } from './bundle';
import { zip } from './zip';

/** What a package was made of, and what came out, as SHA-256. */
const record = z.object({ sources: z.record(z.string(), z.string()), zip: z.string() });

/** Besides its sources a package depends on how it is made. */
function makers(): string[] {
  const { resolve } = createRequire(join(projectRoot(), 'package.json'));
  const packages = ['esbuild/package.json', 'fflate/package.json'].map((it) => relative(projectRoot(), resolve(it)));
  return ['src/aws/function/bundle.ts', 'src/aws/function/zip.ts', ...packages];
}

/**
 * The deployment package of a handler: a zip with `index.js`, which exports `handler`. The entry is relative to the project.
 * The same bytes on every machine. Bundling takes a quarter of a second, so a package is kept in `.groundplan`
 * until a source changes.
 */
export function deploymentPackage(entry: string): Uint8Array {
  const place = join(projectRoot(), '.groundplan', 'cache', 'functions', entry.replace(/\.ts$/, '').replaceAll('/', '-'));
  const kept = read(place);
  if (kept !== undefined) return kept;
  const { program, sources } = bundle(entry);
  const made = zip('index.js', program);
  keep(place, made, [...sources, ...makers()]);
  return made;
}

function read(place: string): Uint8Array | undefined {
  try {
    const { sources, zip } = record.parse(JSON.parse(readFileSync(`${place}.json`, 'utf8')));
    const isFresh = Object.entries(sources).every(([path, hash]) => hash === hashOf(path));
    const made = readFileSync(`${place}.zip`);
    return isFresh && sha256(made) === zip ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written, each run makes it anew. */
function keep(place: string, made: Uint8Array, paths: readonly string[]): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    const sources = Object.fromEntries(paths.map((path) => [path, hashOf(path)]));
    write(`${place}.zip`, made);
    write(`${place}.json`, JSON.stringify({ sources, zip: sha256(made) }, null, 2));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function write(file: string, content: string | Uint8Array): void {
  const next = `${file}.${process.pid}.new`;
  writeFileSync(next, content);
  renameSync(next, file);
}

const hashOf = (path: string): string => sha256(readFileSync(join(projectRoot(), path)));
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
