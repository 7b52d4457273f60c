import type { AttributeChange } from '../plan';
import { shownPair } from '../plan/shown';

/** An attribute with its values as text for people: shortened, sensitive and unknown ones as words in parentheses. */
export interface AttributeText {
  /** `engine_version`, `root_block_device[0].volume_size`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export function attributeText({ path, before, after }: AttributeChange): AttributeText {
  const [was, is] = shownPair(before, after);
  return { path, before: was, after: is };
}
