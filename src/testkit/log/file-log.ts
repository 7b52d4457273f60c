import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { redaction } from '../../terraform/redaction';
import { tellLive } from './live';
import type { TestLog } from './test-log';

const kept = 1_000;

/** A log in a file of its own, which replaces that of an earlier run. */
export class FileLog implements TestLog {
  private readonly lines: string[] = [];
  private readonly secrets = new Set<string>();
  private readonly redactions = new Map<string, (line: string) => string>();

  constructor(readonly file: string, private readonly title: string) {}

  line(text: string): void {
    this.add('', text);
  }

  hide(...secrets: readonly string[]): void {
    const before = this.secrets.size;
    for (const secret of secrets) this.secrets.add(secret);
    if (this.secrets.size > before) this.redactions.clear();
  }

  last(count: number): readonly string[] {
    const redact = redaction([...this.secrets], process.env);
    return this.lines.slice(Math.max(0, this.lines.length - count)).map(redact);
  }

  from(source: string): TestLog {
    return {
      file: this.file,
      line: (text) => {
        this.add(source, text);
      },
      hide: (...secrets) => {
        this.hide(...secrets);
      },
      last: (count) => this.last(count),
      from: (part) => this.from(`${source} ${part}`),
    };
  }

  private add(source: string, text: string): void {
    for (const line of text.trimEnd().split(/\r?\n/)) {
      const time = new Date().toISOString().slice(11, 23);
      const shown = `${time} ${source === '' ? '' : `[${source}] `}${this.redacted(source, line)}`;
      if (this.lines.length === 0) this.begin();
      appendFileSync(this.file, `${shown}\n`);
      this.lines.push(shown);
      if (this.lines.length > kept) this.lines.shift();
      tellLive(this.title, shown);
    }
  }

  /** Each source has a redaction of its own: a private key that spans lines is not torn by the lines of others. */
  private redacted(source: string, line: string): string {
    const redact = this.redactions.get(source) ?? redaction([...this.secrets], process.env);
    this.redactions.set(source, redact);
    return redact(line);
  }

  private begin(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    rmSync(this.file, { force: true });
    // Lines are redacted as far as secrets are known, so the file is for this user alone.
    const date = new Date().toISOString().slice(0, 10);
    appendFileSync(this.file, `${this.title} (${date}, times in UTC)\n\n`, { mode: 0o600 });
  }
}
