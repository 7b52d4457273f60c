import type { IpPermission, SecurityGroup as Described } from '@aws-sdk/client-ec2';
import type { Rule, SecurityGroup } from '../facts';
import { told } from './answer';

export const securityGroupOf = (it: Described): readonly [id: string, SecurityGroup] => [
  told(it, 'GroupId'),
  { ingress: rulesOf(it.IpPermissions), egress: rulesOf(it.IpPermissionsEgress) },
];

/** One rule for each at the other end. Ranges of IPv6 are nobody's where the network has no IPv6. */
const rulesOf = (permissions: readonly IpPermission[] = []): readonly Rule[] =>
  permissions.flatMap((it) =>
    peersOf(it).map((peer) => ({ protocol: told(it, 'IpProtocol'), fromPort: it.FromPort, toPort: it.ToPort, peer })),
  );

const peersOf = (it: IpPermission): readonly string[] => [
  ...(it.IpRanges ?? []).map((one) => told(one, 'CidrIp')),
  ...(it.UserIdGroupPairs ?? []).map((one) => told(one, 'GroupId')),
  ...(it.PrefixListIds ?? []).map((one) => told(one, 'PrefixListId')),
];
