import pc from 'picocolors';
import type { Conduct } from '../deploy/conduct';
import { renderSummary, summarize } from '../review';
import type { Plan } from '../terraform';
import type { Progress } from './progress';
import { ask } from './question';

export interface TerminalConductOptions {
  /** Apply without a question. */
  readonly autoApprove: boolean;
  /** Show the plan as Terraform prints it, besides its summary. */
  readonly showPlan: boolean;
  /** Where the question is asked; where progress is told. */
  readonly output?: NodeJS.WritableStream & { readonly columns?: number };
  readonly signal?: AbortSignal;
}

/** Tells a deployment on the terminal and asks there. */
export function terminalConduct(progress: Progress, { autoApprove, showPlan, output = process.stdout, signal }: TerminalConductOptions): Conduct {
  return {
    step: (name, work) => progress.step(name, work),
    note: (text) => { progress.print(text); },
    review(plan: Plan, text: string) {
      if (showPlan) progress.print(text.trimEnd());
      progress.print(renderSummary(summarize(plan), { color: pc.isColorSupported, ...(output.columns !== undefined && { width: output.columns }) }));
    },
    async approve() {
      if (autoApprove) return true;
      const answer = await ask(`${pc.bold('Apply this plan?')} Only yes is taken for it: `, { input: process.stdin, output, signal });
      return answer?.trim() === 'yes';
    },
  };
}
