import { addressRange } from './address-range';

/** Ports, first and last included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Which traffic is asked about, but for who is at the other end. */
export interface Traffic {
  /** One port or a range; none for protocols that have no ports, and for `all`. */
  readonly port?: number | PortRange | undefined;
  /** `tcp` by default; `udp`, `icmp`, `icmpv6`, the number of another one, or `all` for traffic of every kind. */
  readonly protocol?: string | undefined;
}

/** `from` asks whether all of the peer is let in; `fromAnyOf` whether any part of it is. */
export type IngressTraffic = Traffic & ({ readonly from: string } | { readonly fromAnyOf: string });

/** `to` asks whether all of the peer is reached; `toAnyOf` whether any part of it is. */
export type EgressTraffic = Traffic & ({ readonly to: string } | { readonly toAnyOf: string });

/** A question to the rules of security groups. */
export interface Question {
  readonly protocol: string;
  /** Undefined: the protocol has none, or all are meant. */
  readonly ports: PortRange | undefined;
  readonly peer: string;
  /** Whether a part of the traffic is enough. */
  readonly any: boolean;
}

export function ingressQuestion(asked: IngressTraffic): Question {
  return 'from' in asked ? question(asked, asked.from, false) : question(asked, asked.fromAnyOf, true);
}

export function egressQuestion(asked: EgressTraffic): Question {
  return 'to' in asked ? question(asked, asked.to, false) : question(asked, asked.toAnyOf, true);
}

/** `tcp 443`, `udp 53-54`, `all traffic`. */
export function trafficText({ protocol, ports }: Pick<Question, 'protocol' | 'ports'>): string {
  if (protocol === 'all') return 'all traffic';
  return ports === undefined ? protocol : `${protocol} ${portsText(ports)}`;
}

export function portsText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}

/** A question that makes no sense is a mistake of the test, which `.not` does not make right. */
function question({ port, protocol = 'tcp' }: Traffic, peer: string, any: boolean): Question {
  const hasPorts = protocol === 'tcp' || protocol === 'udp';
  if (hasPorts && port === undefined) throw new TypeError(`${protocol} needs a port: { port: 443, … }`);
  if (!hasPorts && port !== undefined) throw new TypeError(`${protocol} has no ports: leave port out`);
  const ports = typeof port === 'number' ? { from: port, to: port } : port;
  if (ports !== undefined && !isPortRange(ports)) {
    throw new RangeError(`${portsText(ports)} are no ports: give one from 0 to 65535, or { from, to }`);
  }
  if (!/^(sg|pl)-/.test(peer) && addressRange(peer) === undefined) {
    throw new TypeError(
      `${peer} is neither a range of addresses (10.0.0.0/16, ::/0) nor a security group (sg-…) nor a prefix list (pl-…)`,
    );
  }
  return { protocol, ports, peer, any };
}

function isPortRange({ from, to }: PortRange): boolean {
  return [from, to].every((it) => Number.isInteger(it) && it >= 0 && it <= 65_535) && from <= to;
}
