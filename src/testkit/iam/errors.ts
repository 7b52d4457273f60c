/** A question about permissions cannot be asked, or has another answer than it should. */
export class IamError extends Error {
  constructor(message: string, /** What to do about it. */ readonly fix: string, options?: ErrorOptions) {
    super(`${message}\n  → ${fix}`, options);
    this.name = new.target.name;
  }
}
