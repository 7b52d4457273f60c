const wanted = new Set(['1', 'true', 'live']);

/** Shows a line on standard error, too, with the test that it is from, when `TESTKIT_LOG=1` (or `live`). */
export function tellLive(title: string, line: string): void {
  if (wanted.has(process.env['TESTKIT_LOG'] ?? '')) process.stderr.write(`${title} │ ${line}\n`);
}
