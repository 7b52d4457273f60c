import type { z } from 'zod';
import { region as regionSchema } from '../../core/environment/fields';
import { contains, isAligned, isRange, overlap, prefixLength } from '../../core/environment/ranges';
import { report } from '../../core/environment/report';

interface Values {
  readonly region: string;
  readonly network: { readonly cidr: string; readonly zones: readonly string[]; readonly publicSubnets: readonly string[] };
}

/** VPCs have /16 to /28 (Amazon VPC user guide, "VPC CIDR blocks"); so have subnets. */
const [largest, smallest] = [16, 28];

const isRegion = (text: string): boolean => regionSchema.safeParse(text).success;

/** What must hold between the values of a network. */
export function networkRules({ region, network }: Values, ctx: z.RefinementCtx): void {
  const { cidr, zones, publicSubnets } = network;
  const inRange = (value: string, path: PropertyKey[]): void => {
    if (!isRange(value)) return; // its own rule says so
    const bits = prefixLength(value);
    if (bits < largest || bits > smallest) report(ctx, path, `/${bits} is no size that AWS has`, `use a size from /${largest} to /${smallest}`);
    if (!isAligned(value)) report(ctx, path, `${value} does not begin at the start of its range`, 'give the first address of the range');
  };
  inRange(cidr, ['network', 'cidr']);
  publicSubnets.forEach((subnet, i) => {
    const path = ['network', 'publicSubnets', i];
    inRange(subnet, path);
    if (isRange(cidr) && !contains(cidr, subnet)) report(ctx, path, `${subnet} lies outside network.cidr ${cidr}`, 'choose a range inside it');
    const other = publicSubnets.slice(0, i).findIndex((it) => overlap(it, subnet));
    if (other >= 0) report(ctx, path, `${subnet} overlaps network.publicSubnets[${other}]`, 'give each subnet a range of its own');
  });
  if (zones.length !== publicSubnets.length) {
    report(ctx, ['network', 'zones'], `${zones.length} zones, but ${publicSubnets.length} subnets`, 'give each subnet a zone of its own');
  }
  zones.forEach((zone, i) => {
    const path = ['network', 'zones', i];
    if (isRegion(region) && !new RegExp(`^${region}[a-z]$`).test(zone)) report(ctx, path, `${zone} is no zone of ${region}`, `use zones such as ${region}a`);
    if (zones.indexOf(zone) !== i) report(ctx, path, `${zone} stands here twice`, 'use two different zones');
  });
}
