/** How a piece of work ended, as far as permissions go. */
export type Outcome =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly why: string }
  /** It failed for another reason, so nothing is known. */
  | { readonly kind: 'unknown'; readonly why: string };

const REFUSED = /^(AccessDenied(Exception|Fault)?|UnauthorizedOperation|AuthorizationError(Exception)?|Forbidden|403)$/;
/** Refused too, but for who asks or how, whatever the policies say. */
const NOT_BY_POLICY = /Token|Signature|Credential|AccessKey|AuthFailure|UnrecognizedClient|Expired|Skewed/;

/** How work ends. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return { kind: 'allowed' };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Outcome {
  const chain = causes(error);
  const why = chain.map((it) => `${it.name}: ${it.message}`).at(-1) ?? String(error);
  const refused = chain.some((it) => REFUSED.test(it.name) || (statusOf(it) === 403 && !NOT_BY_POLICY.test(it.name)));
  return { kind: refused ? 'refused' : 'unknown', why };
}

/** An error and what caused it. */
function causes(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

/** HEAD requests answer no code, only a status. */
function statusOf(error: Error): unknown {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
}
