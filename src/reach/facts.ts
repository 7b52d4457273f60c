/** What AWS says of a network (a VPC), as far as it decides who reaches whom. IPv4 only. */
export interface NetworkFacts {
  readonly vpcId: string;
  /** Ranges of its addresses. */
  readonly ranges: readonly string[];
  /** By id. */
  readonly subnets: Readonly<Record<string, Subnet>>;
  /** The routes of each route table, by its id. */
  readonly routeTables: Readonly<Record<string, readonly Route[]>>;
  /** By id. */
  readonly securityGroups: Readonly<Record<string, SecurityGroup>>;
  /** By id. */
  readonly natGateways: Readonly<Record<string, NatGateway>>;
  readonly endpoints: readonly Endpoint[];
  /** Ranges of addresses, by the id of the list (`pl-…`). */
  readonly prefixLists: Readonly<Record<string, readonly string[]>>;
}

export interface Subnet {
  readonly range: string;
  /** The one that counts for it: its own, or else the main one of the network. */
  readonly routeTableId: string;
}

export interface Route {
  /** A range of addresses, or a prefix list (`pl-…`). */
  readonly destination: string;
  /** `local`, `igw-…`, `nat-…`, `vpce-…`…; `nothing` where what it led to is gone. */
  readonly target: string;
}

export interface SecurityGroup {
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}

export interface Rule {
  /** `tcp`, `udp`, `icmp`, the number of another protocol, or `-1` for all traffic. */
  readonly protocol: string;
  /** First and last port, of ICMP the type and code; undefined or -1: all. */
  readonly fromPort?: number | undefined;
  readonly toPort?: number | undefined;
  /** Who is at the other end: a range of addresses, a security group (`sg-…`) or a prefix list (`pl-…`). */
  readonly peer: string;
}

export interface NatGateway {
  readonly subnetId: string;
  /** Whether it has a public address: others lead to other networks only. */
  readonly isPublic: boolean;
}

export type Endpoint = GatewayEndpoint | InterfaceEndpoint;

interface AnyEndpoint {
  readonly id: string;
  /** `s3`, `secretsmanager`, `ecr.api`…; of a service that is not one of AWS its whole name. */
  readonly service: string;
}

/** Route tables lead to it, by a prefix list. */
export interface GatewayEndpoint extends AnyEndpoint {
  readonly kind: 'gateway';
}

export interface InterfaceEndpoint extends AnyEndpoint {
  readonly kind: 'interface';
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}
