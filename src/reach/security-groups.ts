import { addressesOf, addressesOfAll, type Addresses, everyAddress } from './addresses';
import type { NetworkFacts, Rule } from './facts';
import { covers, type Intervals, intersection, isEmpty, nothing, union } from './intervals';
import { type Traffic, trafficOf } from './traffic';

/** What is possible with all of the addresses in question, and what with some of them at least. */
export interface Permitted {
  readonly all: Traffic;
  readonly some: Traffic;
}

export const forbidden: Permitted = { all: nothing, some: nothing };

/** Who is at the other end. */
export interface Peer {
  readonly addresses: Addresses;
  readonly securityGroupIds: readonly string[];
}

/** What the security groups let out to, or in from, the other end. */
export function permitted(facts: NetworkFacts, groupIds: readonly string[], side: 'ingress' | 'egress', peer: Peer): Permitted {
  if (isEmpty(peer.addresses)) return forbidden;
  const rules = groupIds
    .flatMap((id) => facts.securityGroups[id]?.[side] ?? [])
    .map((rule) => ({ traffic: trafficOf(rule), addresses: addressesOfPeer(facts, rule, peer) }));
  const pieces = piecesOf(rules.map((it) => it.traffic)).map((piece) => ({
    piece,
    addresses: union(...rules.filter((it) => covers(it.traffic, piece)).map((it) => it.addresses)),
  }));
  return {
    all: union(...pieces.filter((it) => covers(it.addresses, peer.addresses)).map((it) => it.piece)),
    some: union(...pieces.filter((it) => !isEmpty(intersection(it.addresses, peer.addresses))).map((it) => it.piece)),
  };
}

function addressesOfPeer(facts: NetworkFacts, { peer: named }: Rule, peer: Peer): Addresses {
  if (named.startsWith('sg-')) return peer.securityGroupIds.includes(named) ? everyAddress : nothing;
  return named.startsWith('pl-') ? addressesOfAll(facts.prefixLists[named] ?? []) : addressesOf(named);
}

/** Traffic cut where any of these begins or ends, so that each of them has a piece whole or not at all. */
function piecesOf(traffic: readonly Traffic[]): readonly Intervals[] {
  const starts = [...new Set(traffic.flat().flatMap(([first, last]) => [first, last + 1]))].sort((a, b) => a - b);
  return starts.slice(0, -1).map((start, i) => [[start, (starts[i + 1] ?? start) - 1]]);
}
