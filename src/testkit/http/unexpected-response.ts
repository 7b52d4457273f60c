import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from './options';

const lines = 10;
const width = 200;

/** An answer came, but not the one that is expected. */
export class UnexpectedResponse extends Error {
  readonly code = 'unexpected-response';

  constructor(
    /** What is otherwise. */
    readonly mismatches: readonly string[],
    readonly response: HttpResponse,
    /** Takes out of a text what must not be shown. */
    hiding: (text: string) => string,
  ) {
    const { status, redirects, url } = response;
    const by = redirects.length === 0 ? '' : ` from ${hiding(url)} after ${redirects.length} redirects`;
    const answered = `answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
    super([`${answered}${by}: ${mismatches.map(hiding).join('; ')}`, ...beginningOf(hiding(response.body))].join('\n'));
    this.name = 'UnexpectedResponse';
  }
}

function beginningOf(body: string): string[] {
  if (body.trim() === '') return ['  the body is empty'];
  const all = body.trimEnd().split('\n');
  const shown = all.slice(0, lines).map((line) => `  | ${line.length > width ? `${line.slice(0, width)}…` : line}`);
  return all.length > lines ? [...shown, `  | … ${all.length - lines} more lines`] : shown;
}
