import type { Rule } from './facts';
import { covers, difference, type Intervals, intersection } from './intervals';

/** Ports of protocols on one line: port p of protocol n (IANA) is n * 65,536 + p. */
export type Traffic = Intervals;

const ports = 65_536;
const [icmp, tcp, udp] = [1, 6, 17];
const numbers: Readonly<Record<string, number>> = { icmp, tcp, udp };
const tcpFirst = [tcp, ...Array.from({ length: 256 }, (_, number) => number).filter((it) => it !== tcp)];

export const allTraffic: Traffic = [[0, 256 * ports - 1]];

/** What a rule is about. */
export function trafficOf({ protocol, fromPort = -1, toPort = -1 }: Rule): Traffic {
  if (protocol === '-1') return allTraffic;
  const number = numbers[protocol] ?? Number(protocol);
  const start = number * ports;
  if (fromPort === -1) return [[start, start + ports - 1]];
  // Of ICMP the code says what a message of this type is about in detail.
  return [[start + fromPort, start + (number === icmp ? fromPort : toPort)]];
}

/** `443, 53/udp`; `all`; `—` where there is none. What is only so for a part is called `22 (partly)`. */
export function trafficText({ all, some }: { readonly all: Traffic; readonly some: Traffic }): string {
  const texts = [...namesOf(all), ...namesOf(difference(some, all)).map((it) => `${it} (partly)`)];
  return texts.length === 0 ? '—' : texts.join(', ');
}

function namesOf(traffic: Traffic): readonly string[] {
  if (traffic.length === 0) return [];
  if (covers(traffic, allTraffic)) return ['all'];
  return tcpFirst.flatMap((protocol) => {
    const start = protocol * ports;
    const own = intersection(traffic, [[start, start + ports - 1]]);
    return own.map(([first, last]) => nameOf(protocol, first - start, last - start));
  });
}

function nameOf(protocol: number, first: number, last: number): string {
  const name = Object.keys(numbers).find((it) => numbers[it] === protocol) ?? `protocol ${protocol}`;
  if (first === 0 && last === ports - 1) return protocol === tcp || protocol === udp ? `all ${name}` : name;
  const range = first === last ? String(first) : `${first}-${last}`;
  if (protocol === tcp) return range;
  return protocol === udp ? `${range}/udp` : `${name} ${range}`;
}
