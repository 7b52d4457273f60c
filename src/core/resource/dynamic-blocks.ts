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

/** Renders these blocks as `dynamic` ones. CDKTF drops its own dynamic blocks silently where a block is single. */
export function moveToDynamic(resource: TerraformResource | TerraformDataSource, blocks: readonly DynamicBlock[]): void {
  if (blocks.length === 0) return;
  const render = resource.toTerraform.bind(resource);
  resource.toTerraform = () => {
    const rendered = render() as Record<string, Record<string, Record<string, Body>>>;
    // Outer blocks come last: inner ones move first, while the path to them still holds.
    for (const block of blocks) move(onlyOne(onlyOne(onlyOne(rendered))), block, resource.node.path);
    return rendered;
  };
}

function move(body: Body, { path, forEach, iterator }: DynamicBlock, where: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return /^\d+$/.test(key) ? at[Number(key)] : step(at[0], key);
    return step(at, key);
  }, body);
  const holder = Array.isArray(parent) ? (parent[0] as unknown) : parent;
  const key = path.at(-1) ?? '';
  const rendered = isBody(holder) ? holder[key] : undefined;
  if (!isBody(holder) || rendered === undefined) throw new Error(`${where}: no block ${path.join('.')} to repeat`);
  Reflect.deleteProperty(holder, key);
  const dynamics = isBody(holder['dynamic']) ? holder['dynamic'] : {};
  const content: unknown = Array.isArray(rendered) ? rendered[0] : rendered;
  holder['dynamic'] = { ...dynamics, [key]: { for_each: forEach, ...(iterator !== key && { iterator }), content } };
}

const step = (at: unknown, key: string): unknown => (isBody(at) ? at[key] : undefined);
