import type { Conduct } from '../../src/deploy/conduct';
import type { Plan } from '../../src/terraform';

export interface Recorded extends Conduct {
  readonly steps: string[];
  readonly plans: Plan[];
  readonly notes: string[];
}

/** Answers as it is told, and remembers what it was told. */
export function conduct(answer: boolean | (() => boolean | Promise<boolean>) = true): Recorded {
  const recorded: Recorded = {
    steps: [], plans: [], notes: [],
    step: (name, work) => {
      recorded.steps.push(name);
      return work(() => undefined);
    },
    review: (plan) => { recorded.plans.push(plan); },
    approve: async () => (typeof answer === 'function' ? answer() : answer),
    note: (text) => { recorded.notes.push(text); },
  };
  return recorded;
}
