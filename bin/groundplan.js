#!/usr/bin/env node
'use strict';

// Runs the command line from its TypeScript sources: bundled by esbuild into .groundplan/build, made anew only where a source changed.
const { existsSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bundle = join(root, '.groundplan/build/groundplan.js');
const stamp = join(root, '.groundplan/build/sources.json');

function isCurrent() {
  if (!existsSync(bundle) || !existsSync(stamp)) return false;
  const sources = Object.entries(JSON.parse(readFileSync(stamp, 'utf8')));
  return sources.every(([file, changed]) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs === changed);
}

function build() {
  const { metafile } = require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@aws-sdk/*'],
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'error',
  });
  const sources = Object.keys(metafile.inputs).filter((it) => !it.startsWith('node_modules/') && !it.includes(':'));
  // An installed package has no lock file.
  const watched = [...sources, 'package-lock.json', 'bin/groundplan.js'].filter((it) => existsSync(join(root, it)));
  writeFileSync(stamp, JSON.stringify(Object.fromEntries(watched.map((it) => [it, statSync(join(root, it)).mtimeMs]))));
}

// The AWS SDK tells at every start which Node.js it will need some day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

if (!isCurrent()) build();
require(bundle).main(process.argv.slice(2));
