import type { TerraformDataSource, TerraformResource } from 'cdktf';

export interface DynamicBlock {
  /** Where the block stands in the rendered resource: argument names and, in lists, indexes. */
  readonly path: readonly string[];
  readonly forEach: unknown;
  /** What its content calls the element. */
  readonly iterator: string;
}

type Body = Record<string, unknown>;

/** `{ resource: { aws_instance: { this: … } } }`, level by level. */
const onlyOne = <T>(level: Record<string, T>): T => Object.values(level)[0] as T;

const isBody = (it: unknown): it is Body => typeof it === 'object' && it !== null && !Array.isArray(it);
const isIndex = (key: string): boolean => /^\d+$/.test(key);

/** Renders these blocks as `dynamic` ones. CDKTF drops its own dynamic blocks silently where a block is single. */
export function moveToDynamic(resource: TerraformResource | TerraformDataSource, blocks: readonly DynamicBlock[]): void {
  if (blocks.length === 0) return;
  const render = resource.toTerraform.bind(resource);
  resource.toTerraform = () => {
    const rendered = render() as Record<string, Record<string, Record<string, Body>>>;
    const body = onlyOne(onlyOne(onlyOne(rendered)));
    // Outer blocks come last: inner ones move first, while the path to them still holds.
    const left = blocks.map((block) => move(body, block, resource.node.path));
    for (const close of left) close();
    return rendered;
  };
}

/** Moves one block, and gives what closes the gap that it may have left among others of its name, once all have moved. */
function move(body: Body, { path, forEach, iterator }: DynamicBlock, where: string): () => void {
  const isOneOfMany = isIndex(path.at(-1) ?? '');
  const key = path.at(isOneOfMany ? -2 : -1) ?? '';
  const parent = path.slice(0, isOneOfMany ? -2 : -1).reduce(step, body);
  const holder = Array.isArray(parent) ? (parent[0] as unknown) : parent;
  const rendered = isBody(holder) ? step(holder[key], isOneOfMany ? path.at(-1) : undefined) : undefined;
  if (!isBody(holder) || rendered === undefined) throw new Error(`${where}: no block ${path.join('.')} to repeat`);
  const content: unknown = Array.isArray(rendered) ? rendered[0] : rendered;
  const dynamics = isBody(holder['dynamic']) ? holder['dynamic'] : {};
  const dynamic = { for_each: forEach, ...(iterator !== key && { iterator }), content };
  const others: unknown = dynamics[key];
  holder['dynamic'] = { ...dynamics, [key]: others === undefined ? dynamic : [others, dynamic].flat() };
  if (!isOneOfMany) {
    Reflect.deleteProperty(holder, key);
    return () => undefined;
  }
  const list = holder[key] as unknown[];
  list[Number(path.at(-1))] = undefined;
  return () => {
    const kept = list.filter((it) => it !== undefined);
    if (kept.length > 0) holder[key] = kept;
    else Reflect.deleteProperty(holder, key);
  };
}

function step(at: unknown, key: string | undefined): unknown {
  if (key === undefined) return at;
  if (Array.isArray(at)) return isIndex(key) ? (at[Number(key)] as unknown) : step(at[0], key);
  return isBody(at) ? at[key] : undefined;
}
