import { z } from 'zod';
import { type Plan, planSchema } from '../terraform';
import { jsonIn } from '../terraform/json-in';

export type { Change, Plan, ResourceChange, ResourceValues } from '../terraform';

/** Text that is not a plan as `terraform show -json` prints it. */
export class NotAPlan extends Error {
  readonly code = 'not-a-plan';

  constructor(reason: string, readonly fix = 'give it what `terraform show -json <plan file>` prints') {
    super(`this is no Terraform plan: ${reason}\n  → ${fix}`);
    this.name = 'NotAPlan';
  }
}

/** Reads the JSON of a plan, from Terraform or OpenTofu, also with the lines that wrapper scripts put round it. */
export function readPlan(text: string): Plan {
  const json = jsonWithin(text);
  if (
    !z
      .looseObject({ resource_changes: z.unknown() })
      .or(z.looseObject({ planned_values: z.unknown() }))
      .safeParse(json).success
  ) {
    const isState = z.looseObject({ values: z.unknown(), terraform_version: z.unknown() }).safeParse(json).success;
    throw new NotAPlan(isState ? 'it is a state' : 'it has neither resource_changes nor planned_values');
  }
  const plan = planSchema.safeParse(json);
  if (plan.success) return plan.data;
  const { path = [], message = '' } = plan.error.issues[0] ?? {};
  throw new NotAPlan(`${path.join('.')}: ${message}`);
}

function jsonWithin(text: string): unknown {
  const whole = jsonIn(text.replace(/^\uFEFF/, ''));
  if (whole !== undefined) return whole;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('{'));
  const last = lines.findLastIndex((line) => line.trimEnd().endsWith('}'));
  const inner = first < 0 ? undefined : jsonIn(lines.slice(first, last + 1).join('\n'));
  if (inner === undefined) throw new NotAPlan('there is no JSON in it');
  return inner;
}
