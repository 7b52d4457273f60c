import { z } from 'zod';
import { ask, type Address } from './ask';
import { EmulatorError } from './errors';

const recorded = z.object({
  number: z.number().int(),
  /** When it came, ISO 8601. */
  at: z.string(),
  /** As the signature names it: `s3`, `rds`, `monitoring` (CloudWatch). */
  service: z.string(),
  /** The operation: `PutObject`, `CreateDBInstance`. */
  action: z.string(),
  /** HTTP status of the answer. */
  status: z.number().int(),
  /** The IAM actions that the caller must be allowed, as far as they are known; empty where everybody may. */
  permissions: z.array(z.string()),
  /** ARN of the role or user that called; undefined for the emulator's own key. */
  by: z.string().nullable().transform((it) => it ?? undefined),
  /** ARN of what it was about, where the emulator knows it. */
  resource: z.string().nullable().transform((it) => it ?? undefined),
  /** Whether it was held against the caller's policies. */
  judged: z.boolean(),
  /** What in those policies counted as met, or not at all, without being judged: conditions, boundaries. */
  ignored: z.array(z.string()),
});

/** A call that the emulator answered. Nothing of its content but the name of what it was about. */
export type RecordedCall = Readonly<z.infer<typeof recorded>>;

/** A moment, for the calls after it. */
export type CallMark = number;

export async function markAt(address: Address): Promise<CallMark> {
  return (await ask(address, { method: 'GET', path: '/groundplan/mark', answer: z.object({ last: z.number() }) })).last;
}

/** The calls after a mark; by default all since the start or the last reset. */
export async function callsAt(address: Address, since?: CallMark): Promise<readonly RecordedCall[]> {
  const path = `/groundplan/calls${since === undefined ? '' : `?since=${since}`}`;
  const { calls, missing } = await ask(address, { method: 'GET', path, answer: z.object({ calls: z.array(recorded), missing: z.number() }) });
  if (missing > 0) {
    throw new EmulatorError(
      `${missing} of these calls are no longer recorded`,
      'the emulator keeps the last 20000, and none from before a reset: set a mark later, or read the calls earlier',
    );
  }
  return calls;
}

/**
 * The IAM actions that calls stand for, sorted, each once: about what a role must be allowed that makes them.
 * Not in it is what AWS asks for behind a call (keys, service-linked roles) beyond the few cases that the emulator knows.
 */
export function actionsOf(calls: readonly RecordedCall[]): readonly string[] {
  return [...new Set(calls.flatMap((it) => it.permissions))].sort();
}
