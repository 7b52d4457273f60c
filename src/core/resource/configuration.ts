import { Expression } from '../expression/expression';
import { JsonDocument } from '../expression/json';
import { literal } from '../expression/literal';
import { escapeTemplate } from '../expression/quote';
import { part } from '../expression/structure';
import { snakeCase } from '../naming';
import { Dynamic } from './dynamic';
import type { DynamicBlock } from './dynamic-blocks';

/** Puts a document elsewhere and gives what stands for it. */
export type PlaceDocument = (path: readonly string[], document: JsonDocument) => Expression<unknown>;

/** What a resource is made with. */
export interface Configuration {
  /** The arguments as the binding takes them. */
  readonly arguments: unknown;
  /** Blocks among them that are to be repeated, inner ones first. */
  readonly blocks: readonly DynamicBlock[];
}

/** Takes the dynamic blocks and documents out of a resource's arguments. */
export function configuration(args: unknown, place: PlaceDocument): Configuration {
  const blocks: DynamicBlock[] = [];
  const settle = (value: unknown, path: readonly string[]): unknown => {
    if (value === undefined) return undefined;
    if (value instanceof JsonDocument) return literal(place(path, value));
    if (value instanceof Expression) return literal(value);
    if (value instanceof Dynamic) return repeated(value, path, path.at(-1) ?? '');
    const it = part(value);
    switch (it.kind) {
      case 'scalar':
        return literal(it.value);
      case 'list':
        return it.elements.map((element, i) => {
          const at = [...path, String(i)];
          return element instanceof Dynamic ? repeated(element, at, path.at(-1) ?? '') : settle(element, at);
        });
      case 'object':
        return Object.fromEntries(
          it.entries.map(([key, field]) => [escapeTemplate(key), settle(field, [...path, snakeCase(key)])]),
        );
    }
  };
  const repeated = (block: Dynamic<unknown>, path: readonly string[], name: string): unknown => {
    const { iterator, content } = block.render(name, (it) => settle(it, path));
    blocks.push({ path, forEach: literal(block.forEach), iterator });
    // Bindings map lists of blocks and single blocks by different functions: this serves both.
    return Object.assign([content], content);
  };
  return { arguments: settle(args, []), blocks };
}
