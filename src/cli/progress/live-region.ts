import { stripVTControlCharacters } from 'node:util';

/** A few lines at the bottom of a terminal that are drawn over again. Off a terminal nothing is ever drawn. */
export class LiveRegion {
  private lines: readonly string[] = [];

  constructor(private readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }) {}

  show(lines: readonly string[]): void {
    if (this.stream.isTTY !== true) return;
    const fitting = lines.map((line) => this.fit(line));
    this.stream.write(`${this.erasing()}${fitting.join('\n')}\n`);
    this.lines = fitting;
  }

  /** Text that stays, above the live lines. */
  above(text: string): void {
    const again = this.lines.length > 0 ? `${this.lines.join('\n')}\n` : '';
    this.stream.write(`${this.erasing()}${text}${again}`);
  }

  clear(): void {
    if (this.lines.length > 0) this.stream.write(this.erasing());
    this.lines = [];
  }

  /** One write moves up and clears, so that nothing flickers. */
  private erasing(): string {
    return this.lines.length > 0 ? `\u001b[${this.lines.length}A\u001b[0J` : '';
  }

  /** A line that wraps would be two: it is cut where the terminal ends. */
  private fit(line: string): string {
    const width = (this.stream.columns ?? 80) - 1;
    const plain = stripVTControlCharacters(line);
    return plain.length <= width ? line : `${plain.slice(0, width - 1)}…`;
  }
}
