import { durationText } from './duration-text';
import { reasonOf } from './reason';

export interface WaitDetails {
  readonly what: string;
  readonly attempts: number;
  readonly elapsedMs: number;
  /** Whether the last attempt was still running when the time was up. */
  readonly stillRunning: boolean;
  /** The last failure; undefined if no attempt came to an end. */
  readonly cause: unknown;
}

/** What was waited for did not come about. */
export class WaitFailed extends Error {
  readonly what: string;
  readonly attempts: number;
  readonly elapsedMs: number;

  constructor(
    /** Whether the time was up (or the attempts used), or a failure was final. */
    readonly code: 'not-in-time' | 'gave-up',
    details: WaitDetails,
  ) {
    super(textOf(code, details), { cause: details.cause });
    this.name = 'WaitFailed';
    this.what = details.what;
    this.attempts = details.attempts;
    this.elapsedMs = details.elapsedMs;
  }
}

function textOf(code: WaitFailed['code'], { what, attempts, elapsedMs, stillRunning, cause }: WaitDetails): string {
  const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  const verb = code === 'gave-up' ? 'gave up waiting' : 'waited in vain';
  return [
    `${verb} for ${what}: ${count} in ${durationText(elapsedMs)}`,
    ...(stillRunning ? [`  attempt ${attempts} did not come to an end`] : []),
    ...(cause === undefined ? [] : [`  last failure: ${reasonOf(cause).replaceAll('\n', '\n    ')}`]),
  ].join('\n');
}
