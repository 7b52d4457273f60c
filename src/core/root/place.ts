import { z } from 'zod';
import { keyOf, modulePath, type Named, parseAddress } from './address';

const repeated = { for_each: z.unknown().optional(), count: z.unknown().optional() };
const blocks = z.looseObject({
  module: z.record(z.string(), z.looseObject({ source: z.string(), ...repeated })).default({}),
  resource: z.record(z.string(), z.record(z.string(), z.looseObject(repeated))).default({}),
});

type Terraform = Readonly<Record<string, unknown>>;
type Repeated = z.output<z.ZodObject<typeof repeated>>;

/** Where addresses may lie: a root, or a module with the arguments that it is called with. */
export interface Place {
  readonly path: string;
  readonly blocks: z.output<typeof blocks>;
  readonly args: Terraform;
  /** What a call in it leads to; undefined for a module that is not ours. */
  readonly called: (name: string, step: string) => Place | undefined;
}

/** @param modules those that the root calls, by the source under which it does */
export function placeOf(terraform: Terraform, modules: ReadonlyMap<string, Terraform>, path = '', args: Terraform = {}): Place {
  const own = blocks.parse(terraform);
  return {
    path, blocks: own, args,
    called(name, step) {
      const call = own.module[name];
      const module = modules.get(call?.source ?? '');
      return call && module && placeOf(module, modules, below(path, step), call);
    },
  };
}

/** Why there is nothing at an address, and what to write instead; undefined where there is, or where only Terraform can tell. */
export function misplaced(root: Place, address: string): { readonly reason: string; readonly fix: string } | undefined {
  const { modules = [], resource } = parseAddress(address) ?? {};
  let place = root;
  for (const step of modules) {
    const call = place.blocks.module[step.name];
    if (!call) {
      const known = Object.keys(place.blocks.module).map((name) => below(place.path, modulePath([{ name }])));
      return { reason: `there is no ${below(place.path, modulePath([step]))}`, fix: instead(known, `remove the entry: ${place.path || 'the root'} calls no module`) };
    }
    const wrong = wrongKey(call, step, below(place.path, modulePath([{ name: step.name }])), place.args);
    if (wrong) return wrong;
    const next = place.called(step.name, modulePath([step]));
    if (!next) return undefined;
    place = next;
  }
  if (!resource) return undefined;
  const { type, name } = resource;
  const found = place.blocks.resource[type]?.[name];
  const bare = below(place.path, `${type}.${name}`);
  if (found) return wrongKey(found, resource, bare, place.args);
  return { reason: `there is no ${bare}`, fix: instead(standing(root, type), `remove the entry: the root has no ${type}`) };
}

function wrongKey(at: Repeated, { key }: Named, bare: string, args: Terraform): { readonly reason: string; readonly fix: string } | undefined {
  if (at.for_each !== undefined) {
    const known = keysOf(at, args);
    const reason = key === undefined ? `${bare} stands once for each key` : `${bare} has no key ${JSON.stringify(key)}`;
    const missing = typeof key !== 'string' || (known !== undefined && !known.includes(key));
    return missing ? { reason, fix: known ? instead(known.map((it) => bare + keyOf(it)), 'remove the entry: there are no keys') : `add its key, such as ${bare}["a-key"]` } : undefined;
  }
  if (at.count !== undefined) return typeof key === 'string' ? { reason: `${bare} is counted, it has no key ${JSON.stringify(key)}`, fix: `use ${bare}[0]` } : undefined;
  return key === undefined ? undefined : { reason: `${bare} stands once, it has no keys`, fix: `use ${bare}` };
}

/** The keys of a for_each that is a variable of the module, where the call gives a literal map. */
function keysOf({ for_each: each }: Repeated, args: Terraform): readonly string[] | undefined {
  const variable = typeof each === 'string' ? /^\$\{var\.(\w+)\}$/.exec(each)?.[1] : undefined;
  const given = variable === undefined ? undefined : args[variable];
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : undefined;
}

/** Where resources of a type stand. */
function standing(place: Place, type: string): string[] {
  const own = Object.entries(place.blocks.resource[type] ?? {}).flatMap(([name, it]) => {
    const bare = below(place.path, `${type}.${name}`);
    return it.for_each === undefined ? [bare] : keysOf(it, place.args)?.map((key) => bare + keyOf(key)) ?? [`${bare}["a-key"]`];
  });
  const inner = Object.keys(place.blocks.module).map((name) => place.called(name, modulePath([{ name }])));
  return [...own, ...inner.flatMap((it) => (it ? standing(it, type) : []))];
}

const below = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
const instead = (known: readonly string[], otherwise: string): string => (known.length === 0 ? otherwise : `use ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}`);
