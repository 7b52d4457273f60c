import { WarningRefused } from './errors';
import type { Run } from './result';
import { goPattern } from './retry/policy';

/** Warnings that make a run fail: regular expressions, looked for in summary and detail, each with what it is about. */
export type WarningsAsErrors = Readonly<Record<string, string>>;

/** Throws `WarningRefused` if a run gave a warning that is not allowed. */
export function refuseWarnings(run: Run, refused: WarningsAsErrors | undefined): void {
  if (refused === undefined) return;
  const patterns = Object.entries(refused).map(([source, what]) => ({ pattern: goPattern(source, 'warningsAsErrors'), what }));
  const found = run.diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map((warning) => {
      const text = `${warning.summary}\n${warning.detail}`;
      const texts = [text, text.replace(/\s+/g, ' ')];
      return { warning, what: patterns.filter(({ pattern }) => texts.some((it) => pattern.test(it))).map((it) => it.what) };
    })
    .filter(({ what }) => what.length > 0);
  if (found.length === 0) return;
  const descriptions = [...new Set(found.flatMap(({ what }) => what))];
  throw new WarningRefused(
    run,
    found.map(({ warning }) => warning),
    descriptions,
  );
}
