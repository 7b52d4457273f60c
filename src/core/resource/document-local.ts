import type { Construct } from 'constructs';
import { Expression, textOf } from '../expression/expression';
import { JsonDocument } from '../expression/json';
import { ref } from '../expression/reference';
import { identifier } from '../naming';
import { local } from './local';

/** A document as a local, where it reads as a structure: `local.execution_assume_role_policy`. */
export function documentLocal(scope: Construct, owner: readonly string[], path: readonly string[], document: JsonDocument): Expression<string> {
  const name = identifier([...owner, ...path.filter((it) => !/^\d+$/.test(it))].join('_'));
  return ref(`jsonencode(${textOf(local(scope, name, document.document))})`);
}

/** A structure with each of its documents as a local of its own. */
export function withDocumentLocals(scope: Construct, owner: readonly string[], value: unknown, path: readonly string[] = []): unknown {
  if (value instanceof JsonDocument) return documentLocal(scope, owner, path, value);
  if (value === null || typeof value !== 'object' || value instanceof Expression) return value;
  if (Array.isArray(value)) return value.map((it, i) => withDocumentLocals(scope, owner, it, [...path, String(i)]));
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, withDocumentLocals(scope, owner, it, [...path, key])]));
}
