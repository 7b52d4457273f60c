export * from './collections';
export * from './conditions';
export { Expression, type Plain, type Ref, type Value } from './expression';
export { fileContent, fileHash, fileIn, joinLines } from './files';
export { json, type JsonDocument, policyDocument } from './json';
export { filterMap, groupedBy, listFor, mapFor } from './loops';
export { plus, quotient, range } from './numbers';
export { firstMatch, join, replace, text } from './text';
