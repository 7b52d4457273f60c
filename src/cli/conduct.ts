import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import type { Conduct } from '../deploy/deploy';
import type { Plan } from '../terraform';
import { renderSummary, summarize } from '../review';
import type { Progress } from './progress';

/** Tells a deployment on the terminal and asks there. */
export function terminalConduct(progress: Progress, { autoApprove, showPlan }: { readonly autoApprove: boolean; readonly showPlan: boolean }): Conduct {
  return {
    step: (name, work) => progress.step(name, work),
    review(plan: Plan, text: string) {
      if (showPlan) progress.print(text.trimEnd());
      progress.print(renderSummary(summarize(plan), { color: pc.isColorSupported, width: process.stdout.columns }));
    },
    async approve() {
      if (autoApprove) return true;
      if (!process.stdin.isTTY) throw new Error('nobody can be asked here: give --auto-approve to apply without a question');
      const prompt = createInterface({ input: process.stdin, output: process.stdout });
      try {
        return (await prompt.question(`${pc.bold('Apply this plan?')} Only yes is taken for it: `)).trim() === 'yes';
      } finally {
        prompt.close();
      }
    },
  };
}
