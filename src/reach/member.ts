import { ReachError } from './errors';
import type { NetworkFacts } from './facts';

/** Who may be asked about: something that stands in the network, services behind its endpoints, or everybody else. */
export type Member = Workload | EndpointServices | 'internet';

/** What has network interfaces: a service, a database, a load balancer. */
export interface Workload {
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** Whether its interfaces have public addresses. */
  readonly publicAddress?: boolean;
}

export interface EndpointServices {
  /** `s3`, `secretsmanager`, `ecr.api`…; all of them are meant. */
  readonly endpointServices: readonly string[];
}

export const isWorkload = (member: Member): member is Workload => member !== 'internet' && 'subnetIds' in member;

/** Throws `ReachError` with everything that the members name and the network does not have. */
export function refuseUnknown(facts: NetworkFacts, members: Readonly<Record<string, Member>>): void {
  const problems = Object.entries(members).flatMap(([name, member]) =>
    isWorkload(member) ? problemsOf(facts, member).map((it) => `${name}: ${it}`) : [],
  );
  if (problems.length > 0) throw new ReachError(problems.join('\n'));
}

function problemsOf(facts: NetworkFacts, { subnetIds, securityGroupIds }: Workload): readonly string[] {
  return [
    ...(subnetIds.length === 0 ? ['stands in no subnet; name at least one'] : []),
    ...(securityGroupIds.length === 0 ? ['has no security group; name those of its network interfaces'] : []),
    ...subnetIds.filter((it) => !(it in facts.subnets)).map((it) => `${it} is no subnet of ${facts.vpcId}`),
    ...securityGroupIds.filter((it) => !(it in facts.securityGroups)).map((it) => `${it} is no security group of ${facts.vpcId}`),
  ];
}
