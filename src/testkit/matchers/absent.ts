import { nearestAddresses } from '../../plan/nearest';
import type { TerraformPlan } from '../../plan/plan';
import { indented } from './context';

/** Says that an address is not in a plan, and what is there instead. */
export function absent(address: string, { addresses }: TerraformPlan): readonly string[] {
  if (addresses.length === 0) return ['the plan has no resources at all'];
  return [
    `the plan has no such resource; nearest of its ${String(addresses.length)}:`,
    ...indented(nearestAddresses(address, addresses)),
  ];
}
