import * as failures from '../errors';
import { defaultRetryableErrors } from './default-errors';

/** When a run that failed is tried again. */
export interface RetryOptions {
  /**
   * What is worth another attempt: regular expressions, each with what it is about, for the log. They are looked for in the
   * errors of Terraform and its standard error; `(?s)` and the like at the beginning are understood. `defaultRetryableErrors`
   * by default. Never tried again, whatever they say: an invalid configuration, a condition that does not hold, a lock
   * that is held, credentials, a state that cannot be read or was not written, a run that was interrupted or took too long.
   */
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Further attempts after the first; 3 by default. */
  readonly maxRetries?: number | undefined;
  /** Milliseconds before the second attempt; 5000 by default. */
  readonly delayMs?: number | undefined;
  /** By which factor the delay grows from one attempt to the next: 1 keeps it as it is, 1.5 by default. */
  readonly backoff?: number | undefined;
}

const hopeless = [
  failures.AccountNotAllowed,
  failures.BinaryMissing,
  failures.Credentials,
  failures.Interrupted,
  failures.InvalidConfiguration,
  failures.PreconditionFailed,
  failures.StateLocked,
  failures.StateStorageMissing,
  failures.StateUnreadable,
  failures.TimeLimit,
  failures.VariableFileMissing,
  failures.WarningRefused,
];
/** After these the state does not tell what there is, or is still locked: another attempt would make things twice. */
const stateNotWritten =
  /errored\.tfstate|(Failed|Error) (to )?(sav|persist|writ|upload)\w* (the )?state|releasing the state lock|unlock(ing)? (the )?state/i;

/** Decides about further attempts. */
export class RetryPolicy {
  readonly maxRetries: number;
  private readonly delayMs: number;
  private readonly backoff: number;
  private readonly errors: readonly { readonly pattern: RegExp; readonly what: string }[];

  constructor({ errors = defaultRetryableErrors, maxRetries = 3, delayMs = 5_000, backoff = 1.5 }: RetryOptions) {
    if (!Number.isInteger(maxRetries) || maxRetries < 0)
      throw new RangeError(`retry.maxRetries is ${String(maxRetries)}; give a whole number, 0 or more`);
    if (!(delayMs >= 0)) throw new RangeError(`retry.delayMs is ${String(delayMs)}; give milliseconds, 0 or more`);
    if (!(backoff >= 1)) throw new RangeError(`retry.backoff is ${String(backoff)}; give a factor, 1 or more`);
    this.maxRetries = maxRetries;
    this.delayMs = delayMs;
    this.backoff = backoff;
    this.errors = Object.entries(errors).map(([source, what]) => ({ pattern: goPattern(source, 'retry.errors'), what }));
  }

  /** What makes a failure worth another attempt; undefined if nothing does. */
  reason(error: failures.TerraformError): string | undefined {
    if (hopeless.some((kind) => error instanceof kind)) return undefined;
    const said = [
      ...error.diagnostics.filter(({ severity }) => severity === 'error').map(({ summary, detail }) => `${summary}\n${detail}`),
      error.stderr,
    ];
    // Text for people is wrapped at the width of a terminal.
    const texts = said.flatMap((text) => [text, text.replace(/\s+/g, ' ')]);
    if (texts.some((text) => stateNotWritten.test(text))) return undefined;
    return this.errors.find(({ pattern }) => texts.some((text) => pattern.test(text)))?.what;
  }

  /** Milliseconds to wait after so many attempts. */
  waitMs(attempts: number): number {
    return Math.round(this.delayMs * this.backoff ** (attempts - 1));
  }
}

/** A regular expression, also as Go writes it with its flags in front. */
export function goPattern(source: string, option: string): RegExp {
  const [, flags = '', rest = source] = /^\(\?([ims]+)\)(.*)$/s.exec(source) ?? [];
  try {
    return new RegExp(rest, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${option}: ${JSON.stringify(source)} is no regular expression: ${error.message}`, { cause: error });
  }
}
