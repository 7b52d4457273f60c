import { objectIn } from './redaction/json-line';
import { bodyOf } from './redaction/sensitive/hcl-body';
import { type Token, tokensIn } from './redaction/sensitive/hcl-tokens';

/** A relative path that a file of a root names. */
export interface LocalReference {
  readonly path: string;
  /** Whether it is the source of a module: it must be there. Another one may be made later. */
  readonly isModule: boolean;
}

/** What a file of a root, in HCL or JSON, refers to by relative paths: `source` of modules and others, `${path.module}/../…`. */
export function localReferencesIn(file: string, text: string): LocalReference[] {
  return file.endsWith('.json') ? inJson(objectIn(text)) : inHcl(tokensIn(text));
}

function inHcl(tokens: readonly Token[]): LocalReference[] {
  const modules = bodyOf(tokens).blocks.filter(({ type }) => type === 'module');
  const ofModules = modules.flatMap(({ body }) => bodyOf(body).arguments.get('source') ?? []);
  const others = tokens.filter((_, i) => tokens[i - 1]?.text === '=' && tokens[i - 2]?.text === 'source');
  const texts = tokens.filter(({ kind }) => kind === 'template').map(({ text }) => text);
  return [
    ...ofModules.filter(isString).flatMap(({ text }) => relative(text, true)),
    ...others.filter((it) => isString(it) && !ofModules.includes(it)).flatMap(({ text }) => relative(text, false)),
    ...texts.flatMap(ofPathExpressions),
  ];
}

function inJson(json: unknown, path: readonly string[] = []): LocalReference[] {
  if (typeof json === 'string')
    return [...(path.at(-1) === 'source' ? relative(json, path[0] === 'module') : []), ...ofPathExpressions(json)];
  if (typeof json !== 'object' || json === null) return [];
  // Blocks may stand in lists.
  return Object.entries(json).flatMap(([key, value]) => inJson(value, Array.isArray(json) ? path : [...path, key]));
}

const isString = ({ kind }: Token): boolean => kind === 'string';

const relative = (path: string, isModule: boolean): LocalReference[] => (/^\.\.?\//.test(path) ? [{ path, isModule }] : []);

function ofPathExpressions(text: string): LocalReference[] {
  const found = text.matchAll(/\$\{path\.(?:module|root)\}\/(\.\.\/[^"'`\\$)]*)/g);
  return [...found].map((match) => ({ path: match[1] ?? '', isModule: false }));
}
