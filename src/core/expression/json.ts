import { Expression } from './expression';
import { hcl } from './hcl';

/** A document that becomes a JSON string; resources put it into a local of its own, where it reads as a structure. */
export class JsonDocument extends Expression<string> {
  constructor(readonly document: unknown) {
    super(`jsonencode(${hcl(document)})`);
  }
}

/** A JSON string of a document with references inside. Keys are kept as written. */
export const json = (document: unknown): JsonDocument => new JsonDocument(document);

/** An IAM policy of these statements. */
export const policyDocument = (statements: unknown): JsonDocument => json({ Version: '2012-10-17', Statement: statements });
