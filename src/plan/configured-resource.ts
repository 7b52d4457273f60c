import type { Block } from './configuration-blocks';
import type { Located } from './resources';

/** A `resource` or `data` block. */
export class ConfiguredResource implements Located {
  readonly address: string;
  /** A configuration in JSON syntax is one module: the root of what is looked at. */
  readonly module = '';

  constructor(
    readonly mode: 'managed' | 'data',
    readonly type: string,
    readonly name: string,
    /** What is written in the block: arguments, nested blocks, and the like of `lifecycle` and `count`. */
    readonly body: Block,
  ) {
    this.address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  }
}
