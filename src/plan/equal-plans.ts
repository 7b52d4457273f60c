import type { Plan } from '../terraform';
import { actionOf, orderOf } from './action';
import { TerraformPlan } from './plan';
import { type PlannedAttributes, plannedAttributes } from './planned-attributes';
import { Secrets, secretsOfPlan } from './secrets';

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
  /** `create`, `replace create-first`. */
  readonly action: string;
  readonly attributes: PlannedAttributes;
}

/**
 * Compares what two plans would do: the same to the same managed resources, which then have the same attributes, known or not yet
 * known, and the same of them sensitive.
 */
export function equalPlans(
  a: Plan | TerraformPlan,
  b: Plan | TerraformPlan,
  { addresses = 'same', ignore = [] }: EqualPlansOptions = {},
): PlanComparison {
  const plans = [a, b].map((plan) => (plan instanceof TerraformPlan ? plan.json : plan));
  const secrets = new Secrets();
  for (const plan of plans) secretsOfPlan(plan, secrets);
  const [left, right] = plans.map((plan) => resourcesIn(plan, addresses, ignore, secrets));
  const differences = compare(left ?? [], right ?? []);
  return { equal: differences.length === 0, differences };
}

function resourcesIn(
  plan: Plan,
  addresses: NonNullable<EqualPlansOptions['addresses']>,
  ignore: readonly string[],
  secrets: Secrets,
): Resource[] {
  return plan.resource_changes
    .filter(({ mode }) => mode === 'managed')
    .map((resource) => {
      const { address, type, change } = resource;
      return {
        address,
        key: addresses === 'ignored' ? type : addresses === 'same' ? address : addresses(address),
        action: [actionOf(resource), orderOf(change)].filter((it) => it !== undefined).join(' '),
        attributes: plannedAttributes(change, secrets, (name) => ignore.includes(name) || ignore.includes(`${type}.${name}`)),
      };
    });
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
  const attributes = paths.flatMap((path) => {
    const [one, other] = [a.attributes.get(path), b.attributes.get(path)];
    if (one?.value !== other?.value) return [`${name}: ${path} is ${one?.shown ?? 'not set'} / ${other?.shown ?? 'not set'}`];
    if (one?.sensitive === other?.sensitive) return [];
    return [`${name}: ${path} is ${one?.sensitive === true ? 'sensitive / not sensitive' : 'not sensitive / sensitive'}`];
  });
  return a.action === b.action ? attributes : [`${name}: action is ${a.action} / ${b.action}`, ...attributes];
}
