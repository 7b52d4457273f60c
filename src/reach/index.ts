export { ReachError } from './errors';
export type {
  Endpoint,
  GatewayEndpoint,
  InterfaceEndpoint,
  NatGateway,
  NetworkFacts,
  Route,
  Rule,
  SecurityGroup,
  Subnet,
} from './facts';
export { type ReachMatrix, reachMatrix } from './matrix';
export type { EndpointServices, Member, Workload } from './member';
export { readNetwork } from './read/network';
export { matrixTable } from './table';
