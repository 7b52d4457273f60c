/** The emulator cannot do what was asked: what is wrong, and how to mend it. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError';
  constructor(message: string, readonly fix: string, options?: ErrorOptions) {
    super(`${message}\n  ${fix}`, options);
  }
}
