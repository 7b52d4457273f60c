import type { Plan } from '../terraform';
import { type Attributes, attributesOf } from './planned-attributes';

export interface EqualPlansOptions {
  /**
   * How resources of the two plans are matched: by address (as it is), by an address that is made from it (to take a module's
   * prefix away), or by type and values alone.
   */
  readonly addresses?: 'same' | 'ignored' | ((address: string) => string);
  /** Attributes that may differ: `tags_all`, or of one type `aws_db_instance.password`. */
  readonly ignore?: readonly string[];
}

export interface PlanComparison {
  readonly equal: boolean;
  /** One line a difference; sensitive values are not shown. */
  readonly differences: readonly string[];
}

interface Resource {
  readonly address: string;
  readonly key: string;
  readonly attributes: Attributes;
}

/** Compares what two plans of new roots would make: the same resources with the same attributes, known or not yet known. */
export function equalPlans(a: Plan, b: Plan, { addresses = 'same', ignore = [] }: EqualPlansOptions = {}): PlanComparison {
  const [left, right] = [a, b].map((plan) => resourcesIn(plan, addresses, ignore));
  const differences = compare(left ?? [], right ?? []);
  return { equal: differences.length === 0, differences };
}

function resourcesIn(plan: Plan, addresses: NonNullable<EqualPlansOptions['addresses']>, ignore: readonly string[]): Resource[] {
  return plan.resource_changes
    .filter(({ mode, change }) => mode === 'managed' && change.after != null)
    .map(({ address, type, change }) => ({
      address,
      key: addresses === 'ignored' ? type : addresses === 'same' ? address : addresses(address),
      attributes: attributesOf(change, (name) => ignore.includes(name) || ignore.includes(`${type}.${name}`)),
    }));
}

function compare(left: readonly Resource[], right: readonly Resource[]): string[] {
  const keys = [...new Set([...left, ...right].map(({ key }) => key))].sort();
  return keys.flatMap((key) => {
    const [ours, theirs] = [left, right].map((side) => side.filter((it) => it.key === key));
    return compareAlike(ours ?? [], theirs ?? []);
  });
}

/** Pairs resources that may be matched so that each gets the one that differs least, the closest first. */
function compareAlike(left: readonly Resource[], right: readonly Resource[]): string[] {
  const pairs = left
    .flatMap((a) => right.map((b) => ({ a, b, lines: differing(a, b) })))
    .sort((one, other) => one.lines.length - other.lines.length);
  const matched = new Set<Resource>();
  const lines: string[] = [];
  for (const { a, b, lines: found } of pairs) {
    if (matched.has(a) || matched.has(b)) continue;
    matched.add(a).add(b);
    lines.push(...found);
  }
  return [
    ...lines,
    ...left.filter((it) => !matched.has(it)).map(({ address }) => `${address} is only in the first plan`),
    ...right.filter((it) => !matched.has(it)).map(({ address }) => `${address} is only in the second plan`),
  ];
}

function differing(a: Resource, b: Resource): string[] {
  const name = a.address === b.address ? a.address : `${a.address} / ${b.address}`;
  const paths = [...new Set([...a.attributes.keys(), ...b.attributes.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [a.attributes.get(path), b.attributes.get(path)];
    return one?.value === other?.value ? [] : [`${name}: ${path} is ${one?.shown ?? 'not set'} / ${other?.shown ?? 'not set'}`];
  });
}
