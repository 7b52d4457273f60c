import type { Diagnostic } from './diagnostic';
import { placeOf } from './diagnostic';
import type { Run } from './result';

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n');

/** The message of a failed run: what was run where, what Terraform said, what to do. */
export function failureMessage(run: Run, headline: string, fix: string): string {
  const errors = run.diagnostics.filter(({ severity }) => severity === 'error');
  const said = errors.length > 0 ? errors.map(told) : [indent(run.stderr.trim() || 'Terraform gave no reason.', '  ')];
  const exit = run.exitCode === null ? 'killed' : `exit code ${String(run.exitCode)}`;
  return [headline, ...said, indent(fix, '  → '), `  $ ${run.command.join(' ')}  (in ${run.dir}, ${exit})`].join('\n');
}

function told(diagnostic: Diagnostic): string {
  const detail = diagnostic.detail === '' ? [] : [indent(diagnostic.detail, '    ')];
  const place = placeOf(diagnostic);
  return [indent(diagnostic.summary, '  '), ...(place === undefined ? [] : [`    ${place}`]), ...detail].join('\n');
}
