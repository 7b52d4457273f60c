import type { z } from 'zod';
import type { ResourceValues } from '../terraform';
import { moduleOf } from './address';
import { asAttributes, type Attributes, attributesAs } from './attributes';
import { markedPaths, pathText } from './path';
import type { Located } from './resources';

/** A resource in a state. Only `json` and `values` hold sensitive values in clear text; they do not show when it is printed. */
export class StateResource implements Located {
  readonly address: string;
  readonly module: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  /** Number or key among its copies by `count` or `for_each`. */
  readonly index: string | number | undefined;
  /** Paths of what is sensitive: `password`, `tags["x"]`. */
  readonly sensitive: readonly string[];
  /** Whether the next apply makes it anew. */
  readonly tainted: boolean;
  /** Key of an old copy that a replacement left behind. */
  readonly deposed: string | undefined;
  readonly #json: ResourceValues;

  constructor(json: ResourceValues) {
    this.address = json.address;
    this.module = moduleOf(json.address);
    this.mode = json.mode;
    this.type = json.type;
    this.name = json.name;
    this.index = json.index ?? undefined;
    this.sensitive = markedPaths(json.sensitive_values).map(pathText);
    this.tainted = json.tainted === true;
    this.deposed = json.deposed_key ?? undefined;
    this.#json = json;
  }

  /** As it stands in the state, sensitive values in clear text. */
  get json(): ResourceValues {
    return this.#json;
  }

  /** The attributes, sensitive ones in clear text. */
  get values(): Attributes {
    return asAttributes(this.#json.values);
  }

  /** `values` in the form that a schema tells. */
  valuesAs<T extends z.ZodType>(schema: T): z.infer<T> {
    return attributesAs(schema, this.values, this.address);
  }
}
