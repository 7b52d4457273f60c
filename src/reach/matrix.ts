import type { NetworkFacts } from './facts';
import { isWorkload, type Member, refuseUnknown } from './member';
import { reach } from './reach';
import { trafficText } from './traffic';

/**
 * What may be sent, by who sends and who is reached: `443`, `5432, 53/udp`, `all`, or `—` for nothing. `22 (partly)` is open from
 * or to a part only: some of the addresses, some of the subnets. Endpoints of services answer only, so they do not send; of
 * what the internet sends to itself nothing is said.
 */
export type ReachMatrix = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Who reaches whom, as routes and security groups have it. A member without a public address is not reached from the internet; it
 * reaches the internet through a NAT gateway only. Left aside: network ACLs, IPv6, firewalls and other appliances (what is led
 * to them counts as led nowhere), other networks, what members do with their traffic, whether anything listens.
 *
 * Throws `ReachError` where a member names what the network does not have.
 */
export function reachMatrix(facts: NetworkFacts, members: Readonly<Record<string, Member>>): ReachMatrix {
  refuseUnknown(facts, members);
  const all = Object.entries(members);
  return Object.fromEntries(
    all
      .filter(([, from]) => from === 'internet' || isWorkload(from))
      .map(([name, from]) => [
        name,
        Object.fromEntries(
          all
            .filter(([, to]) => from !== 'internet' || to !== 'internet')
            .map(([other, to]) => [other, trafficText(reach(facts, from, to))]),
        ),
      ]),
  );
}
