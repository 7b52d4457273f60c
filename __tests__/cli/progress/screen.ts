import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** A terminal that knows as much of escape codes as a live region needs: up, clear to the end, colours. */
export class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
  raw = '';
  writes = 0;
  /** The cursor is always at the end of the last line: what was below it is cleared before anything is written. */
  private content: readonly string[] = [''];

  constructor({ isTTY, columns = 80, rows = 24 }: { isTTY: boolean; columns?: number; rows?: number }) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
    this.columns = columns;
    this.rows = rows;
  }

  /** What stands on the screen, without the line that the cursor is in. */
  get lines(): string[] {
    return this.content.slice(0, -1);
  }

  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.raw += chunk;
    this.writes += 1;
    for (const part of chunk.split(/(\u001b\[\d+A|\u001b\[0J|\n)/)) this.act(part);
    done();
  }

  private act(part: string): void {
    const up = /^\u001b\[(\d+)A$/.exec(part)?.[1];
    const last = this.content.at(-1) ?? '';
    if (up !== undefined) this.content = [...this.content.slice(0, -1 - Number(up)), ''];
    else if (part === '\n') this.content = [...this.content, ''];
    else if (part !== '\u001b[0J') this.content = [...this.content.slice(0, -1), last + stripVTControlCharacters(part)];
  }
}
