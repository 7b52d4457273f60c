import { z } from 'zod';
import { type Address, parseAddress } from '../root/address';
import type { Adoption } from '../root/adoption';
import { type Broken, rule } from './rule';

const address = z.string().refine((it) => parseAddress(it) !== undefined, {
  message: 'is no address of Terraform',
  params: { fix: 'write it as terraform state list does, such as aws_eip.app or module.logs.aws_cloudwatch_log_group.this["api"]' },
}).meta({ examples: ['module.host.aws_eip.this'] });

/** What exists already: an address of the state, or an import id, and where it stands in the root. */
export const adopt = z.array(z.strictObject({
  /** Address in the state. */
  from: address.optional(),
  /** Import id, for what no state knows as a resource of its own. */
  id: z.string().min(1).optional(),
  /** Address in the root. */
  to: address,
})).transform((entries) => entries.flatMap(({ from, id, to }): Adoption[] => {
  if (from !== undefined) return [{ from, to }];
  return id === undefined ? [] : [{ id, to }];
}));

/** The entries as far as they have their form. */
const loose = z.string().min(1).optional().catch(undefined);
const entries = z.object({ adopt: z.array(z.object({ from: loose, id: loose, to: loose })) });

type Entry = z.output<typeof entries>['adopt'][number];

/** A rule for each entry, which may look at those before it. */
const forEach = (name: string, broken: (entry: Entry, i: number, all: readonly Entry[]) => readonly Broken[]) =>
  rule(name, entries, ({ adopt: all }) => all.flatMap((it, i) => broken(it, i, all).map((found) => ({ ...found, path: ['adopt', i, ...found.path] }))));

export const adoptionRules = [
  forEach('an entry has one source', ({ from, id }) => {
    if (from !== undefined && id !== undefined) return [{ path: [], reason: 'has both from and id', fix: 'keep from where the state knows it, id where it is to be imported' }];
    if (from === undefined && id === undefined) return [{ path: [], reason: 'has neither from nor id', fix: 'give from, the address in the state, or id, to import it' }];
    return [];
  }),
  forEach('a move keeps the type, and only resources are imported', ({ from, id, to }) => {
    const [source, target] = [from, to].map((it) => (it === undefined ? undefined : parseAddress(it)));
    if (!target) return [];
    if (id !== undefined && !target.resource) return [{ path: ['to'], reason: `${to ?? ''} is a module, which cannot be imported`, fix: 'import its resources one by one' }];
    if (!source) return [];
    if (from === to) return [{ path: [], reason: 'moves nothing: from and to are the same', fix: 'remove the entry' }];
    if (kindOf(source) === kindOf(target)) return [];
    return [{ path: ['to'], reason: `is ${kindOf(target)}, but from is ${kindOf(source)}`, fix: 'give an address of the same type as from' }];
  }),
  forEach('nothing is adopted twice', (entry, i, all) => (['from', 'id', 'to'] as const).flatMap((field) => {
    const found = identity(entry, field);
    const first = all.findIndex((it) => identity(it, field) === found);
    if (found === undefined || first === i) return [];
    return [{ path: [field], reason: `${entry[field] ?? ''} stands in adopt[${first}].${field} already`, fix: 'name each once' }];
  })),
];

const kindOf = ({ resource }: Address): string => resource?.type ?? 'a module';

/** Ids are unique within a type only: a role and its instance profile may share a name. */
function identity({ to, ...entry }: Entry, field: keyof Entry): string | undefined {
  if (field === 'to') return to;
  const type = parseAddress(to ?? '')?.resource?.type ?? '';
  return field === 'id' && entry.id !== undefined ? `${type} ${entry.id}` : entry[field];
}
