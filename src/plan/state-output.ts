import type { z } from 'zod';
import { attributesAs } from './attributes';

/** An output of the root in a state. Only `value` holds a sensitive value in clear text. */
export class StateOutput {
  readonly #value: unknown;

  constructor(
    readonly name: string,
    readonly sensitive: boolean,
    value: unknown,
  ) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }

  /** `value` in the form that a schema tells. */
  valueAs<T extends z.ZodType>(schema: T): z.infer<T> {
    return attributesAs(schema, this.value, `output.${this.name}`);
  }
}
