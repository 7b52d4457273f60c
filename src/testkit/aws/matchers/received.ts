/** A matcher was given something that it cannot look at; `.not` does not make that right. */
export class WrongSubject extends TypeError {
  readonly code = 'wrong-subject';

  constructor(matcher: string, takes: string, received: unknown) {
    super(`${matcher} takes ${takes}; it got ${shown(received)}`);
    this.name = 'WrongSubject';
  }
}

function shown(received: unknown): string {
  if (received instanceof Promise) return 'a promise: await it';
  if (typeof received !== 'object' || received === null) return String(received);
  return 'kind' in received && typeof received.kind === 'string' ? `one ${received.kind}` : 'something else';
}

/** Whether it is data of this kind, as the getters give it. */
export function isOfKind<T extends { readonly kind: string }>(kind: T['kind'], received: unknown): received is T {
  return typeof received === 'object' && received !== null && 'kind' in received && received.kind === kind;
}
