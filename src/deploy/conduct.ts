import type { Plan, TerraformEvent } from '../terraform';

/** How the steps of a deployment are told, and who says yes. */
export interface Conduct {
  /** Runs one step and tells its name, its time, and what Terraform waits for in it. */
  step<T>(name: string, work: (onEvent: (event: TerraformEvent) => void) => Promise<T>): Promise<T>;
  /** Shown the plan before it is asked about. `text` is as Terraform prints it. */
  review(plan: Plan, text: string): void;
  approve(): Promise<boolean>;
  /** Told what is worth knowing besides. */
  note?(text: string): void;
}
