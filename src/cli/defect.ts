import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { inspect } from 'node:util';

/**
 * A defect of ours with its stack, in the places of the TypeScript sources. The map of the bundle that runs is read only here: for Node.js
 * itself to do so costs every start as much as the synthesis.
 */
export function renderDefect(error: unknown, bundle: string = __filename): string {
  const text = inspect(error);
  if (!existsSync(`${bundle}.map`)) return text;
  // What esbuild writes is what SourceMap reads.
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload);
  return text.replaceAll(new RegExp(`${escaped(bundle)}:(\\d+):(\\d+)`, 'g'), (place, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    return 'originalSource' in entry
      ? `${resolve(dirname(bundle), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : place;
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
