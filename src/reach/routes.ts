import { type Addresses, addressesOf, addressesOfAll, internetFor, prefixLength } from './addresses';
import type { NetworkFacts, Route } from './facts';
import { difference, intersection, nothing, union } from './intervals';

/** Which of the addresses the routes of a subnet lead to a target of that kind. Of several routes the most specific counts. */
export function led(facts: NetworkFacts, subnetId: string, addresses: Addresses, leads: (target: string) => boolean): Addresses {
  let left = addresses;
  let found = nothing;
  for (const { destination, target } of mostSpecificFirst(routesOf(facts, subnetId))) {
    const part = intersection(left, destinationsOf(facts, destination));
    if (leads(target)) found = union(found, part);
    left = difference(left, part);
  }
  return found;
}

/** The addresses of the internet that a subnet reaches, and is reached from, with public addresses of its own. */
export const ledByInternetGateway = (facts: NetworkFacts, subnetId: string): Addresses =>
  led(facts, subnetId, internetFor(facts.ranges), (target) => target.startsWith('igw-'));

/** The addresses of the internet that a subnet reaches through NAT gateways. */
export const ledByNatGateway = (facts: NetworkFacts, subnetId: string): Addresses =>
  union(
    ...Object.entries(facts.natGateways)
      .filter(([, it]) => it.isPublic)
      .map(([id, it]) => led(facts, subnetId, ledByInternetGateway(facts, it.subnetId), (target) => target === id)),
  );

/** The addresses of the internet but for those of services that a subnet reaches past it, through gateway endpoints. */
export const internetOf = (facts: NetworkFacts, subnetId: string): Addresses => {
  const internet = internetFor(facts.ranges);
  const gateways = facts.endpoints.filter((it) => it.kind === 'gateway').map((it) => it.id);
  return difference(
    internet,
    led(facts, subnetId, internet, (target) => gateways.includes(target)),
  );
};

/** The addresses behind a gateway endpoint: those of the prefix lists by which route tables lead to it. */
export const behindGateway = (facts: NetworkFacts, endpointId: string): Addresses =>
  union(
    ...Object.values(facts.routeTables)
      .flat()
      .filter((it) => it.target === endpointId)
      .map((it) => destinationsOf(facts, it.destination)),
  );

const routesOf = (facts: NetworkFacts, subnetId: string): readonly Route[] =>
  facts.routeTables[facts.subnets[subnetId]?.routeTableId ?? ''] ?? [];

const isPrefixList = (destination: string): boolean => destination.startsWith('pl-');

const destinationsOf = (facts: NetworkFacts, destination: string): Addresses =>
  isPrefixList(destination) ? addressesOfAll(facts.prefixLists[destination] ?? []) : addressesOf(destination);

/** The ranges of a prefix list are more specific than those of a network or of the internet. */
const mostSpecificFirst = (routes: readonly Route[]): readonly Route[] => routes.toSorted((a, b) => rank(b) - rank(a));
const rank = ({ destination }: Route): number => (isPrefixList(destination) ? 33 : prefixLength(destination));
