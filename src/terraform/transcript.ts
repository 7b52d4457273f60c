import { stripVTControlCharacters } from 'node:util';
import { diagnosticLines } from './advice';
import type { Diagnostic } from './diagnostic';
import { diagnosticsInText, unboxed } from './diagnostic-text';
import { eventInLine, type TerraformEvent } from './event';
import { HeardDiagnostics } from './heard-diagnostics';

/** More than this is kept of no text: TF_LOG=trace writes without end. */
const most = 4_000_000;

export interface Listeners {
  readonly onEvent?: ((event: TerraformEvent) => void) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** What a run has said so far, without the secrets. */
export class Transcript {
  private readonly out: string[] = [];
  private readonly err: string[] = [];
  private readonly raw: string[] = [];
  private readonly heard = new HeardDiagnostics();

  constructor(
    private readonly prints: 'events' | 'data' | 'text',
    private readonly redact: (line: string) => string,
    private readonly listeners: Listeners,
  ) {}

  stdout(line: string): void {
    if (this.prints === 'data') {
      this.raw.push(line);
      return;
    }
    const safe = this.redact(this.prints === 'text' ? stripVTControlCharacters(line) : line);
    this.out.push(safe);
    const event = this.prints === 'text' ? undefined : eventInLine(safe);
    if (event === undefined) {
      this.log(safe);
      return;
    }
    this.listeners.onEvent?.(event);
    if (this.heard.isNew(event))
      this.log(event.type === 'diagnostic' ? diagnosticLines(event.diagnostic).join('\n') : event.message.trim());
  }

  stderr(text: string): void {
    const safe = this.redact(stripVTControlCharacters(text));
    this.err.push(safe);
    const line = unboxed(safe);
    if (line !== '' || safe === '') this.log(line);
  }

  get text(): string {
    return joined(this.out);
  }

  get errorText(): string {
    return joined(this.err);
  }

  get data(): string {
    return this.raw.join('\n');
  }

  /** Diagnostics of the events; of the texts where there are no events, or where a failure has none there. */
  diagnostics(failed: boolean): readonly Diagnostic[] {
    const { all } = this.heard;
    const isTold = !failed || all.some(({ severity }) => severity === 'error');
    if (this.prints !== 'text' && isTold) return all;
    return [...all, ...diagnosticsInText(this.errorText), ...(this.prints === 'text' ? diagnosticsInText(this.text) : [])];
  }

  /** A message may have lines of its own, and secrets that only the JSON round it had hidden. */
  private log(message: string): void {
    const { log } = this.listeners;
    if (log !== undefined) for (const line of message.split('\n')) log(this.redact(line));
  }
}

function joined(lines: readonly string[]): string {
  const text = lines.join('\n');
  return text.length > most ? `[…]${text.slice(-most)}` : text;
}
