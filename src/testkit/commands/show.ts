import * as run from '../../terraform';
import { terraformPlan, type TerraformPlan } from '../../plan';
import { inTest } from './in-test';

export interface ShownPlan extends run.Run {
  readonly plan: TerraformPlan;
  /** As Terraform printed it. Sensitive values are in it in clear text. */
  readonly json: string;
}

/** What a plan file holds, as data. */
export const show = inTest(async (options: run.ShowOptions): Promise<ShownPlan> => {
  const { plan, ...rest } = await run.show(options);
  return { ...rest, plan: terraformPlan(plan) };
});
