import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { objectIn } from '../json-line';
import { bodyOf, literalsIn } from './hcl-body';
import { tokensIn } from './hcl-tokens';
import { textOf } from './text-of';

const listOf = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);
const declaration = z.looseObject({ sensitive: z.unknown().optional(), default: z.unknown().optional() });
const declarations = z.preprocess(listOf, z.array(declaration));
const jsonRoot = z.looseObject({ variable: z.preprocess(listOf, z.array(z.record(z.string(), declarations))) });

/**
 * The variables of a root that are declared `sensitive = true`, by name, in its files of HCL and of JSON; with the strings and
 * numbers of their defaults. What cannot be read is passed over: Terraform tells what is wrong with it.
 */
export async function sensitiveVariables(dir: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, readonly unknown[]>();
  for (const name of await readdir(dir)) {
    const variables = /\.(tf|tofu)$/.test(name) ? inHcl : /\.(tf|tofu)\.json$/.test(name) ? inJson : undefined;
    if (variables === undefined) continue;
    for (const [variable, defaults] of variables((await textOf(join(dir, name))) ?? '')) {
      found.set(variable, [...(found.get(variable) ?? []), ...defaults]);
    }
  }
  return found;
}

type Variables = readonly (readonly [name: string, defaults: readonly unknown[]])[];

function inHcl(text: string): Variables {
  return bodyOf(tokensIn(text)).blocks.flatMap(({ type, labels, body }): Variables => {
    const given = bodyOf(body).arguments;
    const isSensitive = type === 'variable' && given.get('sensitive')?.some((token) => token.text === 'true');
    return isSensitive === true ? [[labels[0] ?? '', literalsIn(given.get('default') ?? [])]] : [];
  });
}

function inJson(text: string): Variables {
  const root = jsonRoot.safeParse(objectIn(text));
  if (!root.success) return [];
  return root.data.variable.flatMap((variables) =>
    Object.entries(variables).flatMap(([name, declared]) =>
      declared
        .filter(({ sensitive }) => sensitive === true || sensitive === 'true')
        .map((it) => [name, it.default === undefined ? [] : [it.default]] as const),
    ),
  );
}
