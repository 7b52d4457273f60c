import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { objectIn } from './redaction/json-line';
import { bodyOf } from './redaction/sensitive/hcl-body';
import { type Token, tokensIn } from './redaction/sensitive/hcl-tokens';
import { textOf } from './redaction/sensitive/text-of';

/**
 * The names of all variables that the files of a root declare, in HCL and in JSON. Undefined where a file cannot be understood for
 * certain, and where there are no files.
 */
export async function declaredVariables(dir: string): Promise<readonly string[] | undefined> {
  const files = (await readdir(dir)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name));
  if (files.length === 0) return undefined;
  const names = new Set<string>();
  for (const file of files) {
    const text = await textOf(join(dir, file));
    const found = text === undefined ? undefined : file.endsWith('.json') ? inJson(text) : inHcl(text);
    if (found === undefined) return undefined;
    for (const name of found) names.add(name);
  }
  return [...names];
}

const variables = z.record(z.string(), z.unknown());
const jsonRoot = z.object({ variable: z.union([variables, z.array(variables)]).optional() });

function inJson(text: string): string[] | undefined {
  const { data } = jsonRoot.safeParse(objectIn(text));
  return data && [data.variable ?? []].flat().flatMap((it) => Object.keys(it));
}

function inHcl(text: string): string[] | undefined {
  const tokens = tokensIn(text);
  if (!isBlocksOnly(tokens)) return undefined;
  return bodyOf(tokens).blocks.flatMap(({ type, labels }) => (type === 'variable' ? labels.slice(0, 1) : []));
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Whether a file consists of blocks, as those of a root do, and each bracket has its other one. Text that was misunderstood does not. */
function isBlocksOnly(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  let header = 0;
  for (const { kind, text } of tokens) {
    const end = kind === 'symbol' ? closing[text] : undefined;
    if (end !== undefined) {
      if (open.length === 0 && (text !== '{' || header === 0)) return false;
      open.push(end);
    } else if (kind === 'symbol' && '}])'.includes(text)) {
      if (open.pop() !== text) return false;
      header = 0;
    } else if (open.length === 0) {
      const isHeader = kind === 'word' || (kind === 'string' && header > 0);
      if (!isHeader && !(kind === 'newline' && header === 0)) return false;
      if (isHeader) header += 1;
    }
  }
  return open.length === 0 && header === 0;
}
