import { stripVTControlCharacters } from 'node:util';

export type Terminal = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

/** A few lines at the bottom of a terminal that are drawn over again. */
export class LiveRegion {
  private lines: readonly string[] = [];

  constructor(private readonly terminal: Terminal) {}

  /** Draws these lines in place of those before; none takes the region away. */
  show(lines: readonly string[]): void {
    const fitting = lines.slice(0, (this.terminal.rows ?? 24) - 2).map((line) => this.fit(line));
    if (fitting.join('\n') !== this.lines.join('\n')) this.draw('', fitting);
  }

  /** Writes text that stays, above the region. */
  above(text: string): void {
    this.draw(`${text}\n`, this.lines);
  }

  /** Moves up, clears and draws in one write, so that nothing flickers. */
  private draw(text: string, lines: readonly string[]): void {
    const erase = this.lines.length > 0 ? `\u001b[${String(this.lines.length)}A\u001b[0J` : '';
    this.lines = lines;
    this.terminal.write(erase + text + lines.map((line) => `${line}\n`).join(''));
  }

  /** A line that wraps would be two, and one of them stay for good: it is cut where the terminal ends. */
  private fit(line: string): string {
    const width = (this.terminal.columns ?? 80) - 1;
    const plain = stripVTControlCharacters(line);
    return plain.length <= width ? line : `${plain.slice(0, Math.max(0, width - 1))}…`;
  }
}
