import type { CheckResult } from '../terraform';

/** What became of a `check` block, or of the conditions of a resource, an output or a variable. */
export interface PlannedCheck {
  /** `check.health`, `aws_instance.web`, `output.url`. */
  readonly address: string;
  /** `unknown` where only the apply will tell. */
  readonly status: 'pass' | 'fail' | 'error' | 'unknown';
  /** The error messages of the conditions that do not hold. */
  readonly problems: readonly string[];
}

const statuses = ['pass', 'fail', 'error'] as const;

export function plannedCheck({ address, status, instances }: CheckResult): PlannedCheck {
  const problems = (instances ?? []).flatMap((instance) => (instance.problems ?? []).flatMap(({ message }) => message ?? []));
  return { address: address.to_display, status: statuses.find((it) => it === status) ?? 'unknown', problems };
}
