import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from './diagnostic';
import type { TerraformEvent } from './event';

/** `init` says so after the errors that it means. */
const announcement = /^(Terraform|OpenTofu) encountered problems during initiali[sz]ation/;

/** Collects the diagnostics of the events of a run, each once: `init` tells some twice. */
export class HeardDiagnostics {
  private readonly told: Diagnostic[] = [];
  private readonly messages: Diagnostic[] = [];

  /** Takes an event in; false if it says nothing new. */
  isNew(event: TerraformEvent): boolean {
    if (event.type === 'message' && event.isError === true) this.messages.push(fromMessage(event.message));
    if (event.type !== 'diagnostic') return true;
    if (this.told.some((it) => isDeepStrictEqual(it, event.diagnostic))) return false;
    this.told.push(event.diagnostic);
    return true;
  }

  get all(): readonly Diagnostic[] {
    const named = this.told.filter(({ summary }) => !announcement.test(summary));
    if (named.some(({ severity }) => severity === 'error')) return named;
    // Errors that OpenTofu tells as messages say it only if nothing else does.
    return [...this.told, ...this.messages];
  }
}

function fromMessage(message: string): Diagnostic {
  const [summary = '', ...detail] = message.trim().replace(/^Error: /, '').split('\n');
  return {
    severity: 'error',
    summary,
    detail: detail.join('\n').trim(),
    address: undefined,
    context: undefined,
    file: undefined,
    line: undefined,
  };
}
