import type { Construct } from 'constructs';
import { type Expression, textOf } from '../expression/expression';
import { JsonDocument } from '../expression/json';
import { isReference, literal } from '../expression/literal';
import { ref } from '../expression/reference';
import { part } from '../expression/structure';
import { identifier } from '../naming';
import { local } from './local';

interface Named {
  /** What the local is called, as parts of a name. */
  readonly name: readonly string[];
  /** What it is called where another has that name. */
  readonly longName: readonly string[];
  readonly document: JsonDocument;
}

/** A document as a local, where it reads as a structure: `local.execution_assume_role_policy`. */
export function documentLocal(scope: Construct, { name, longName, document }: Named): Expression<string> {
  const free = firstFree(
    scope,
    [name, longName].map((parts) => identifier(parts.filter((it) => !/^\d+$/.test(it)).join('_'))),
  );
  return ref(`jsonencode(${textOf(local(scope, free, document.document))})`);
}

/** The first of these names, or else of the last with a number, that no local has. */
function firstFree(scope: Construct, names: readonly string[]): string {
  const isFree = (name: string): boolean => scope.node.tryFindChild(`local.${name}`) === undefined;
  const found = names.find(isFree);
  if (found !== undefined) return found;
  for (let number = 2; ; number += 1) {
    const name = `${names.at(-1) ?? ''}_${number}`;
    if (isFree(name)) return name;
  }
}

/** A structure with each of its documents as a local of its own. Its texts stay as they are. */
export function withDocumentLocals(scope: Construct, owner: string, value: unknown, path: readonly string[] = []): unknown {
  if (value instanceof JsonDocument)
    return literal(documentLocal(scope, { name: [owner, ...path], longName: [owner, ...path], document: value }));
  if (value === undefined || isReference(value)) return literal(value);
  const it = part(value);
  switch (it.kind) {
    case 'scalar':
      return value;
    case 'list':
      return it.elements.map((element, i) => withDocumentLocals(scope, owner, element, [...path, String(i)]));
    case 'object':
      return Object.fromEntries(it.entries.map(([key, field]) => [key, withDocumentLocals(scope, owner, field, [...path, key])]));
  }
}
