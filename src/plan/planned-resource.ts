import type { z } from 'zod';
import type { ResourceChange } from '../terraform';
import { type Action, actionOf, type Order, orderOf, reasonOf } from './action';
import { moduleOf } from './address';
import { asAttributes, type Attributes, attributesAs } from './attributes';
import { type AttributeChange, changedAttributes, forcingAttributes } from './changed-attributes';
import { markedPaths, pathText } from './path';
import type { Located } from './resources';
import type { Secrets } from './secrets';

/**
 * A resource in a plan. Only `json`, `before` and `after` hold sensitive values in clear text; they do not show when it is
 * printed.
 */
export class PlannedResource implements Located {
  readonly address: string;
  readonly module: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  /** Number or key among its copies by `count` or `for_each`. */
  readonly index: string | number | undefined;
  readonly action: Action;
  /** How a replacement goes: `delete-first`, `create-first`, or `forget-old`. */
  readonly order: Order | undefined;
  /** Why Terraform does it, in words: `it is tainted`, `requested by -replace`. */
  readonly reason: string | undefined;
  /** Where it was before it moved. */
  readonly previousAddress: string | undefined;
  /** What it is imported by; empty where only the apply tells. */
  readonly importId: string | undefined;
  /** Key of an old copy that a replacement left behind. */
  readonly deposed: string | undefined;
  /** Paths of what is known only after apply: `id`, `tags["x"]`. */
  readonly unknown: readonly string[];
  /** The attributes that force a replacement. */
  readonly replacedBecause: readonly AttributeChange[];
  readonly #json: ResourceChange;
  readonly #secrets: Secrets;

  constructor(json: ResourceChange, secrets: Secrets) {
    const { change, address, previous_address } = json;
    this.address = address;
    this.module = json.module_address ?? moduleOf(address);
    this.mode = json.mode;
    this.type = json.type;
    this.name = json.name;
    this.index = json.index ?? undefined;
    this.action = actionOf(json);
    this.order = orderOf(change);
    this.reason = reasonOf(json);
    this.previousAddress = previous_address === address ? undefined : (previous_address ?? undefined);
    this.importId = change.importing == null ? undefined : (change.importing.id ?? '');
    this.deposed = json.deposed ?? undefined;
    this.unknown = markedPaths(change.after_unknown).map(pathText);
    this.replacedBecause = forcingAttributes(change, secrets);
    this.#json = json;
    this.#secrets = secrets;
  }

  /** As it stands in the plan, sensitive values in clear text. */
  get json(): ResourceChange {
    return this.#json;
  }

  /** The attributes as they are, sensitive ones in clear text; none of what is yet to be made. */
  get before(): Attributes {
    return asAttributes(this.#json.change.before);
  }

  /** The attributes as they will be, sensitive ones in clear text; without those that are `unknown`, none of what goes. */
  get after(): Attributes {
    return asAttributes(this.#json.change.after);
  }

  /** `after` in the form that a schema tells: `afterAs(z.object({ port: z.number() })).port`. */
  afterAs<T extends z.ZodType>(schema: T): z.infer<T> {
    return attributesAs(schema, this.after, `${this.address} after apply`);
  }

  /** `before` in the form that a schema tells. */
  beforeAs<T extends z.ZodType>(schema: T): z.infer<T> {
    return attributesAs(schema, this.before, `${this.address} before apply`);
  }

  /** What differs before and after, without sensitive values. */
  get changedAttributes(): readonly AttributeChange[] {
    return changedAttributes(this.#json.change, this.#secrets);
  }
}
