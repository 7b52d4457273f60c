import type { TerraformResource } from 'cdktf';
import type { Expression } from '../expression/expression';

export interface DynamicBlock {
  /** Where the block stands in the rendered resource: argument names and, in lists, indexes. */
  readonly path: readonly string[];
  readonly forEach: Expression<unknown>;
}

type Body = Record<string, unknown>;
const isBody = (it: unknown): it is Body => typeof it === 'object' && it !== null && !Array.isArray(it);

/** Renders these blocks of the resource as `dynamic` ones. CDKTF drops its own dynamic blocks silently where a block is single. */
export function moveToDynamic(resource: TerraformResource, blocks: readonly DynamicBlock[]): void {
  if (blocks.length === 0) return;
  const render = resource.toTerraform.bind(resource);
  resource.toTerraform = () => {
    const rendered = render() as { resource: Record<string, Record<string, Body>> };
    const body = rendered.resource[resource.terraformResourceType]?.[resource.friendlyUniqueId];
    // Outer blocks were found last: inner ones move first, while the path to them still holds.
    if (body) for (const block of blocks) move(body, block, resource.node.path);
    return rendered;
  };
}

function move(body: Body, { path, forEach }: DynamicBlock, where: string): void {
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
  holder['dynamic'] = { ...dynamics, [key]: { for_each: forEach, content: Array.isArray(rendered) ? (rendered[0] as unknown) : rendered } };
}

const step = (at: unknown, key: string): unknown => (isBody(at) ? at[key] : undefined);
