import { addressesOf, type Addresses } from './addresses';
import type { Endpoint, NetworkFacts } from './facts';
import { covers, intersection, isEmpty, nothing, union } from './intervals';
import { type EndpointServices, isWorkload, type Member, type Workload } from './member';
import { behindGateway, internetOf, led, ledByInternetGateway, ledByNatGateway } from './routes';
import { forbidden, permitted, type Permitted } from './security-groups';

/** What one member may send to another: in every case, and in some. */
export function reach(facts: NetworkFacts, from: Member, to: Member): Permitted {
  if (to === 'internet') return isWorkload(from) ? toInternet(facts, from) : forbidden;
  if (from === 'internet') return isWorkload(to) ? fromInternet(facts, to) : forbidden;
  if (!isWorkload(from)) return forbidden; // endpoints answer only
  return isWorkload(to) ? within(facts, from, to) : toServices(facts, from, to);
}

/** From each subnet to each. */
const within = (facts: NetworkFacts, from: Workload, to: Workload): Permitted =>
  everywhere(
    from.subnetIds.flatMap((source) =>
      to.subnetIds.map((destination) => {
        const theirs = rangeOf(facts, destination);
        const there = led(facts, source, theirs, (target) => target === 'local');
        const out = permitted(facts, from.securityGroupIds, 'egress', {
          addresses: there,
          securityGroupIds: to.securityGroupIds,
        });
        const into = permitted(facts, to.securityGroupIds, 'ingress', {
          addresses: rangeOf(facts, source),
          securityGroupIds: from.securityGroupIds,
        });
        return throughout(there, theirs, {
          all: intersection(out.all, into.all),
          some: intersection(out.some, into.some),
        });
      }),
    ),
  );

const toInternet = (facts: NetworkFacts, from: Workload): Permitted =>
  everywhere(
    from.subnetIds.map((subnet) => {
      const direct = from.publicAddress === true ? ledByInternetGateway(facts, subnet) : nothing;
      const there = union(direct, ledByNatGateway(facts, subnet));
      const out = permitted(facts, from.securityGroupIds, 'egress', { addresses: there, securityGroupIds: [] });
      return throughout(there, internetOf(facts, subnet), out);
    }),
  );

/** Answers must find their way back, too. */
const fromInternet = (facts: NetworkFacts, to: Workload): Permitted =>
  everywhere(
    to.subnetIds.map((subnet) => {
      const there = to.publicAddress === true ? ledByInternetGateway(facts, subnet) : nothing;
      const into = permitted(facts, to.securityGroupIds, 'ingress', { addresses: there, securityGroupIds: [] });
      return throughout(there, internetOf(facts, subnet), into);
    }),
  );

/** To every service; of a service with several endpoints to any of them. */
const toServices = (facts: NetworkFacts, from: Workload, { endpointServices }: EndpointServices): Permitted =>
  everywhere(
    endpointServices.map((service) => {
      const found = facts.endpoints.filter((it) => it.service === service).map((it) => toEndpoint(facts, from, it));
      return { all: union(...found.map((it) => it.all)), some: union(...found.map((it) => it.some)) };
    }),
  );

function toEndpoint(facts: NetworkFacts, from: Workload, to: Endpoint): Permitted {
  if (to.kind === 'interface') return within(facts, from, to);
  const theirs = behindGateway(facts, to.id);
  return everywhere(
    from.subnetIds.map((subnet) => {
      const there = led(facts, subnet, theirs, (target) => target === to.id);
      return throughout(
        there,
        theirs,
        permitted(facts, from.securityGroupIds, 'egress', { addresses: there, securityGroupIds: [] }),
      );
    }),
  );
}

const rangeOf = (facts: NetworkFacts, subnetId: string): Addresses => {
  const subnet = facts.subnets[subnetId];
  return subnet === undefined ? nothing : addressesOf(subnet.range);
};

/** Where only a part of the addresses can be reached at all, nothing is possible with all of them. */
const throughout = (there: Addresses, wanted: Addresses, possible: Permitted): Permitted =>
  isEmpty(there) || !covers(there, wanted) ? { all: nothing, some: possible.some } : possible;

/** Of several cases: what holds in each of them, and what in any. */
function everywhere(cases: readonly Permitted[]): Permitted {
  const [first, ...others] = cases;
  if (first === undefined) return forbidden;
  return {
    all: others.reduce((all, it) => intersection(all, it.all), first.all),
    some: union(...cases.map((it) => it.some)),
  };
}
