import type { z } from 'zod';
import type { Change } from '../terraform';
import { type Action, actionOf } from './action';
import { attributesAs } from './attributes';
import { hasMark } from './path';
import type { Secrets } from './secrets';

/** An output of the root in a plan. Only `json`, `before` and `after` hold a sensitive value in clear text. */
export class PlannedOutput {
  /** `create`, `update`, `delete` or `no-op`. */
  readonly action: Action;
  /** Whether it, or a part of it, is sensitive. */
  readonly sensitive: boolean;
  /** Whether it, or a part of it, is known only after apply. */
  readonly unknown: boolean;
  readonly #json: Change;
  readonly #secrets: Secrets;

  constructor(
    readonly name: string,
    json: Change,
    secrets: Secrets,
  ) {
    this.action = actionOf({ change: json, address: name, mode: '', type: '', name });
    this.sensitive = hasMark(json.before_sensitive) || hasMark(json.after_sensitive);
    this.unknown = hasMark(json.after_unknown);
    this.#json = json;
    this.#secrets = secrets;
  }

  /** As it stands in the plan. */
  get json(): Change {
    return this.#json;
  }

  /** Its value as it is, in clear text; undefined if there is none yet. */
  get before(): unknown {
    return this.#json.before ?? undefined;
  }

  /** Its value as it will be, in clear text, without what is unknown; undefined if it goes or is unknown. */
  get after(): unknown {
    return this.#json.after ?? undefined;
  }

  /** `after` in the form that a schema tells. */
  afterAs<T extends z.ZodType>(schema: T): z.infer<T> {
    return attributesAs(schema, this.after, `output.${this.name} after apply`);
  }

  /** Its values as they may be shown. */
  get masked(): { readonly before: unknown; readonly after: unknown } {
    const { before_sensitive, after_sensitive, after_unknown } = this.#json;
    return {
      before: this.#secrets.masked(this.before, { sensitive: before_sensitive }),
      after: this.#secrets.masked(this.after, { sensitive: after_sensitive, unknown: after_unknown }),
    };
  }
}
