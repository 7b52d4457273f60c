import type { z } from 'zod';

/** Reports a broken rule between values, with its remedy. */
export function report(ctx: z.RefinementCtx, path: readonly PropertyKey[], message: string, fix: string): void {
  ctx.addIssue({ code: 'custom', path: [...path], message, params: { fix } });
}
