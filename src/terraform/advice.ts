import { commandLine } from './command-line';
import { type Diagnostic, placeOf } from './diagnostic';
import type { Run } from './result';

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n');

/** The message of a failed run: what was run where, what Terraform said, what to do. */
export function failureMessage(run: Run, headline: string, fix: string): string {
  const errors = run.diagnostics.filter(({ severity }) => severity === 'error');
  const said = errors.length > 0 ? errors.map(told) : [run.stderr.trim() || 'Terraform gave no reason.'];
  const exit = run.exitCode === null ? 'killed' : `exit code ${String(run.exitCode)}`;
  const attempts = run.attempts > 1 ? `, ${String(run.attempts)} attempts` : '';
  const command = `  $ ${commandLine(run.command)}  (in ${run.dir}, ${exit}${attempts})`;
  return [headline, ...said.map((text) => indent(text, '  ')), indent(fix, '  → '), command].join('\n');
}

/** A diagnostic as lines for people, with its severity. */
export function diagnosticLines(diagnostic: Diagnostic): string[] {
  return `${diagnostic.severity === 'error' ? 'Error' : 'Warning'}: ${told(diagnostic)}`.split('\n');
}

/** What a diagnostic says: summary, then place and detail. */
function told(diagnostic: Diagnostic): string {
  const detail = diagnostic.detail === '' ? [] : [indent(diagnostic.detail, '  ')];
  const place = placeOf(diagnostic);
  return [diagnostic.summary, ...(place === undefined ? [] : [`  ${place}`]), ...detail].join('\n');
}
