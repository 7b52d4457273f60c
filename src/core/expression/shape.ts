/** What is known at run time of the value behind a reference: which members it has. */
export type Shape =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> };

export const unknown: Shape = { kind: 'unknown' };
export const listOf = (of: Shape): Shape => ({ kind: 'list', of });
export const mapOf = (of: Shape): Shape => ({ kind: 'map', of });

/** The shape of one element of a list or map. */
export const elementShape = (shape: Shape): Shape => (shape.kind === 'list' || shape.kind === 'map' ? shape.of : unknown);
