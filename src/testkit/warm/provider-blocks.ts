import type { ConfigurationFile } from './configuration-files';

/** What a configuration says about its providers. Where a text can be read in two ways it says more than there is, never less. */
export interface ProviderBlock {
  /** The name by which the configuration calls it. */
  readonly name: string;
  readonly ofRoot: boolean;
  readonly isAlias: boolean;
}

/** The `provider` blocks in a file, in HCL or JSON. */
export function providerBlocks({ text, isJson, ofRoot }: ConfigurationFile): ProviderBlock[] {
  return (isJson ? inJson(text) : inHcl(text)).map((it) => ({ ...it, ofRoot }));
}

/** Providers that a file calls by a name that is not their type: `amazon = { source = "hashicorp/aws" }`. */
export function renamed({ text, isJson }: ConfigurationFile): { readonly name: string; readonly type: string }[] {
  return (isJson ? sourcesInJson(text) : sourcesInHcl(text))
    .map(({ name, source }) => ({ name, type: source.split('/').at(-1) ?? '' }))
    .filter(({ name, type }) => name !== type);
}

interface Source {
  readonly name: string;
  readonly source: string;
}

function sourcesInHcl(text: string): Source[] {
  const requirements = /([\w-]+)"?\s*[=:]\s*\{[^{}]*?\bsource"?\s*[=:]\s*"([^"]+)"/g;
  return [...text.matchAll(requirements)].map(([, name = '', source = '']) => ({ name, source }));
}

function sourcesInJson(text: string): Source[] {
  const { terraform } = asObject(JSON.parse(text));
  return asList(terraform)
    .flatMap((block) => asList(asObject(block)['required_providers']))
    .flatMap((requirements) => Object.entries(asObject(requirements)))
    .map(([name, requirement]) => {
      const { source } = asObject(requirement);
      return { name, source: typeof source === 'string' ? source : name };
    });
}

function inHcl(text: string): Omit<ProviderBlock, 'ofRoot'>[] {
  const code = text.replace(/^[ \t]*(#|\/\/).*$/gm, '');
  return [...code.matchAll(/\bprovider\s+"?([\w-]+)"?\s*\{/g)].map((match) => ({
    name: match[1] ?? '',
    // Up to the end of the file: to find the end of the block would take a parser.
    isAlias: /\balias\s*=/.test(code.slice(match.index)),
  }));
}

function inJson(text: string): Omit<ProviderBlock, 'ofRoot'>[] {
  const { provider } = asObject(JSON.parse(text));
  return asList(provider).flatMap((byName) =>
    Object.entries(asObject(byName)).flatMap(([name, blocks]) =>
      asList(blocks).map((block) => ({ name, isAlias: 'alias' in asObject(block) })),
    ),
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asList(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
