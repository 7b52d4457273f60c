import type { Diagnostic } from './diagnostic';
import { diagnosticsInText } from './diagnostic-text';
import { eventInLine, type TerraformEvent } from './event';

/** More than this is kept of no text: TF_LOG=trace writes without end. */
const most = 4_000_000;

/** What a run has said so far, without the secrets. */
export class Transcript {
  private readonly out: string[] = [];
  private readonly err: string[] = [];
  private readonly raw: string[] = [];
  private readonly fromEvents: Diagnostic[] = [];

  constructor(
    private readonly prints: 'events' | 'data' | 'text',
    private readonly redact: (line: string) => string,
    private readonly onEvent: ((event: TerraformEvent) => void) | undefined,
  ) {}

  stdout(line: string): void {
    if (this.prints === 'data') {
      this.raw.push(line);
      return;
    }
    const safe = this.redact(line);
    this.out.push(safe);
    if (this.prints === 'text') return;
    const event = eventInLine(safe);
    if (event === undefined) return;
    if (event.type === 'diagnostic') this.fromEvents.push(event.diagnostic);
    this.onEvent?.(event);
  }

  stderr(line: string): void {
    this.err.push(this.redact(line));
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

  /** Diagnostics of the events, and of the texts where a failure has none there. */
  diagnostics(failed: boolean): readonly Diagnostic[] {
    const inEvents = this.fromEvents.some(({ severity }) => severity === 'error');
    if (!failed || inEvents) return this.fromEvents;
    return [
      ...this.fromEvents,
      ...diagnosticsInText(this.errorText),
      ...(this.prints === 'text' ? diagnosticsInText(this.text) : []),
    ];
  }
}

function joined(lines: readonly string[]): string {
  const text = lines.join('\n');
  return text.length > most ? `[…]${text.slice(-most)}` : text;
}
