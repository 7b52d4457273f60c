import { z } from 'zod';
import { contains, isAligned, isRange, overlap, prefixLength } from '../../core/environment/ranges';
import { region as regionSchema } from '../../core/environment/fields';
import { type Broken, rule } from '../../core/environment/rule';

/** VPCs have /16 to /28 (Amazon VPC user guide, "VPC CIDR blocks"); so have subnets. */
const [largest, smallest] = [16, 28];

const ranges = z.object({ network: z.object({ cidr: z.string(), publicSubnets: z.array(z.string()) }) });
const zones = z.object({ network: z.object({ zones: z.array(z.string()) }) });
const ssh = z.object({ host: z.object({ sshCidrs: z.array(z.string()) }) });

interface Placed { readonly range: string; readonly path: readonly PropertyKey[] }

/** The ranges of a network that are ranges at all: what is none is told by its form. */
const rangesOf = ({ network }: z.output<typeof ranges>): Placed[] => [
  { range: network.cidr, path: ['network', 'cidr'] },
  ...network.publicSubnets.map((range, i) => ({ range, path: ['network', 'publicSubnets', i] })),
].filter((it) => isRange(it.range));

const notAligned = (all: readonly Placed[]): Broken[] => all.filter((it) => !isAligned(it.range)).map(({ range, path }) => (
  { path, reason: `${range} does not begin at the start of its range`, fix: 'give the first address of the range' }));

/** What stands in a list for a second time. */
const repeated = (all: readonly string[], path: readonly PropertyKey[], fix: string): Broken[] => all.flatMap((it, i) =>
  (all.indexOf(it) < i ? [{ path: [...path, i], reason: `${it} stands here twice`, fix }] : []));

/** What must hold between the values of a network. */
export const networkRules = [
  rule('a range has a size that AWS has', ranges, (it) => rangesOf(it).flatMap(({ range, path }) => {
    const bits = prefixLength(range);
    return bits >= largest && bits <= smallest ? [] : [{ path, reason: `/${bits} is no size that AWS has`, fix: `use a size from /${largest} to /${smallest}` }];
  })),
  rule('a range of the network begins at its first address', ranges, (it) => notAligned(rangesOf(it))),
  rule('a subnet lies inside the VPC', ranges, ({ network: { cidr, publicSubnets } }) => publicSubnets.flatMap((subnet, i) =>
    (isRange(cidr) && isRange(subnet) && !contains(cidr, subnet)
      ? [{ path: ['network', 'publicSubnets', i], reason: `${subnet} lies outside network.cidr ${cidr}`, fix: 'choose a range inside it' }] : []))),
  rule('subnets do not overlap', ranges, ({ network: { publicSubnets } }) => publicSubnets.flatMap((subnet, i) => {
    const other = publicSubnets.findIndex((it, j) => j < i && isRange(it) && isRange(subnet) && overlap(it, subnet));
    return other < 0 ? [] : [{ path: ['network', 'publicSubnets', i], reason: `${subnet} overlaps network.publicSubnets[${other}]`, fix: 'give each subnet a range of its own' }];
  })),
  rule('each subnet has a zone', z.object({ network: z.object({ zones: z.array(z.unknown()), publicSubnets: z.array(z.unknown()) }) }), ({ network }) =>
    (network.zones.length === network.publicSubnets.length ? []
      : [{ path: ['network', 'zones'], reason: `${network.zones.length} zones, but ${network.publicSubnets.length} subnets`, fix: 'give each subnet a zone of its own' }])),
  rule('a zone lies in the region', zones.extend({ region: regionSchema }), ({ region, network }) => network.zones.flatMap((zone, i) =>
    (new RegExp(`^${region}[a-z]$`).test(zone) ? [] : [{ path: ['network', 'zones', i], reason: `${zone} is no zone of ${region}`, fix: `use zones such as ${region}a` }]))),
  rule('zones differ', zones, ({ network }) => repeated(network.zones, ['network', 'zones'], 'use two different zones')),
  rule('a range for SSH begins at its first address', ssh, ({ host }) =>
    notAligned(host.sshCidrs.map((range, i) => ({ range, path: ['host', 'sshCidrs', i] })).filter((it) => isRange(it.range)))),
  rule('ranges for SSH differ', ssh, ({ host }) => repeated(host.sshCidrs, ['host', 'sshCidrs'], 'remove one of them')),
];
