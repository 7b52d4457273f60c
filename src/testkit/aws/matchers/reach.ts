import type { SecurityGroupRule } from '../ec2/security-group';
import { type AddressRange, addressRange, cover, everyIpv4, everyIpv6, overlap } from './address-range';
import type { PortRange, Question } from './traffic';

/** Whether rules let through the traffic of a question: all of it, or any part. */
export function letThrough(rules: readonly SecurityGroupRule[], asked: Question): boolean {
  const apart = segments(rules, asked);
  const through = (port: number | undefined): boolean =>
    reaches(
      rules.filter((it) => isOf(it, asked, port)),
      asked,
    );
  return asked.any ? apart.some(through) : apart.every(through);
}

/** The rules that have a part in letting it through. */
export function rulesFor(rules: readonly SecurityGroupRule[], asked: Question): readonly SecurityGroupRule[] {
  return rules.filter((it) => letThrough([it], { ...asked, any: true }));
}

/** The first port of each stretch in which the same rules hold. */
function segments(rules: readonly SecurityGroupRule[], { ports }: Question): readonly (number | undefined)[] {
  if (ports === undefined) return [undefined];
  const starts = rules.map(portsOf).flatMap((it) => (it === undefined ? [] : [it.from, it.to + 1]));
  return [...new Set([ports.from, ...starts.filter((it) => it > ports.from && it <= ports.to)])];
}

function isOf(rule: SecurityGroupRule, { protocol, any }: Question, port: number | undefined): boolean {
  if (rule.protocol === 'all') return true;
  if (protocol === 'all') return any;
  if (rule.protocol !== protocol) return false;
  const ports = portsOf(rule);
  if (ports === undefined) return true;
  // Some types of ICMP only, where the question is for all.
  if (port === undefined) return any;
  return port >= ports.from && port <= ports.to;
}

/** Undefined: all. */
function portsOf({ fromPort, toPort }: SecurityGroupRule): PortRange | undefined {
  return fromPort === undefined || fromPort === -1 ? undefined : { from: fromPort, to: toPort ?? fromPort };
}

function reaches(rules: readonly SecurityGroupRule[], { peer, any }: Question): boolean {
  const ranges = rules.flatMap((it): AddressRange | [] => addressRange(it.peer) ?? []);
  const wanted = addressRange(peer);
  if (wanted !== undefined) return any ? ranges.some((it) => overlap(it, wanted)) : cover(ranges, wanted);
  if (rules.some((it) => it.peer === peer)) return true;
  // Whoever is in a group has an IPv4 address; what is on a list may be of either family.
  return cover(ranges, everyIpv4) && (peer.startsWith('sg-') || cover(ranges, everyIpv6));
}
