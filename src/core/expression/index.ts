export * from './collections';
export * from './conditions';
export { Expression, type Plain, type Ref, type Value } from './expression';
export { fileContent, joinLines } from './files';
export { json, type JsonDocument, policyDocument } from './json';
export { filterMap, listFor, mapFor } from './loops';
export { text } from './text';
