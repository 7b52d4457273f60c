import { createRequire } from 'node:module';
import { projectRoot } from '../../core/project-root';

/** A program as one file. */
export interface Bundle {
  readonly program: Uint8Array;
  /** The sources that it was made of, relative to the project. */
  readonly sources: readonly string[];
}

/** Loaded when first needed: most runs find all packages made. */
const esbuild = (): typeof import('esbuild') => createRequire(__filename)('esbuild') as typeof import('esbuild');

/**
 * Bundles a handler in TypeScript, with the packages that it imports, for Lambda's runtime of Node.js 22.
 * That brings the AWS SDK. Minified names and no comments: where the sources lie would stand in both.
 */
export function bundle(entry: string): Bundle {
  const { outputFiles, metafile } = esbuild().buildSync({
    absWorkingDir: projectRoot(),
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['@aws-sdk/*'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: {},
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry}: esbuild made no file`);
  return { program: file.contents, sources: Object.keys(metafile.inputs).sort() };
}

/** What the same sources are bundled with: another esbuild may write other bytes. */
export const bundlerVersion = (): string => esbuild().version;
