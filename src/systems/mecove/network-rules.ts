import { z } from 'zod';
import { contains, isAligned, isRange, overlap, prefixLength } from '../../core/environment/ranges';
import { region as regionSchema } from '../../core/environment/fields';
import { type Broken, rule } from '../../core/environment/rule';

/** VPCs have /16 to /28 (Amazon VPC user guide, "VPC CIDR blocks"); so have subnets. */
const [largest, smallest] = [16, 28];

const tiers = ['publicSubnets', 'privateSubnets', 'databaseSubnets'] as const;
const texts = z.array(z.string());
const ranges = z.object({
  network: z.object({ cidr: z.string(), publicSubnets: texts, privateSubnets: texts.default([]), databaseSubnets: texts.default([]) }),
});
const zones = z.object({ network: z.object({ zones: texts }) });
const anything = z.array(z.unknown());
const sizes = z.object({
  network: z.object({ zones: anything, publicSubnets: anything, privateSubnets: anything.optional(), databaseSubnets: anything.optional() }),
});

interface Placed { readonly range: string; readonly path: readonly PropertyKey[] }

/** The subnets of all tiers that are ranges at all: what is none is told by its form. */
const subnetsOf = ({ network }: z.output<typeof ranges>): Placed[] =>
  tiers.flatMap((tier) => network[tier].map((range, i) => ({ range, path: ['network', tier, i] }))).filter((it) => isRange(it.range));

const rangesOf = (it: z.output<typeof ranges>): Placed[] =>
  [...(isRange(it.network.cidr) ? [{ range: it.network.cidr, path: ['network', 'cidr'] }] : []), ...subnetsOf(it)];

const nameOf = ([, tier, i]: Placed['path']): string => `network.${String(tier)}[${String(i)}]`;

/** Ranges that are written by an address in their middle. */
export const notAligned = (all: readonly Placed[]): Broken[] => all.filter((it) => !isAligned(it.range)).map(({ range, path }) => (
  { path, reason: `${range} does not begin at the start of its range`, fix: 'give the first address of the range' }));

/** What stands in a list for a second time. */
export const repeated = (all: readonly string[], path: readonly PropertyKey[], fix: string): Broken[] => all.flatMap((it, i) =>
  (all.indexOf(it) < i ? [{ path: [...path, i], reason: `${it} stands here twice`, fix }] : []));

/** What must hold between the values of a network. */
export const networkRules = [
  rule('a range has a size that AWS has', ranges, (it) => rangesOf(it).flatMap(({ range, path }) => {
    const bits = prefixLength(range);
    return bits >= largest && bits <= smallest ? [] : [{ path, reason: `/${bits} is no size that AWS has`, fix: `use a size from /${largest} to /${smallest}` }];
  })),
  rule('a range of the network begins at its first address', ranges, (it) => notAligned(rangesOf(it))),
  rule('a subnet lies inside the VPC', ranges, (it) => subnetsOf(it).flatMap(({ range, path }) => {
    const { cidr } = it.network;
    return isRange(cidr) && !contains(cidr, range) ? [{ path, reason: `${range} lies outside network.cidr ${cidr}`, fix: 'choose a range inside it' }] : [];
  })),
  rule('subnets do not overlap', ranges, (it) => subnetsOf(it).flatMap(({ range, path }, i, all) => {
    const other = all.slice(0, i).find((one) => overlap(one.range, range));
    return other === undefined ? [] : [{ path, reason: `${range} overlaps ${nameOf(other.path)}`, fix: 'give each subnet a range of its own' }];
  })),
  rule('each zone has a subnet of each kind', sizes, ({ network }) => tiers.flatMap((tier) => {
    const subnets = network[tier];
    if (subnets === undefined || subnets.length === network.zones.length) return [];
    return [{ path: ['network', tier], reason: `has ${subnets.length}, but network.zones has ${network.zones.length}`, fix: 'give each zone a subnet of its own' }];
  })),
  rule('a zone lies in the region', zones.extend({ region: regionSchema }), ({ region, network }) => network.zones.flatMap((zone, i) =>
    (new RegExp(`^${region}[a-z]$`).test(zone) ? [] : [{ path: ['network', 'zones', i], reason: `${zone} is no zone of ${region}`, fix: `use zones such as ${region}a` }]))),
  rule('zones differ', zones, ({ network }) => repeated(network.zones, ['network', 'zones'], 'use two different zones')),
];
