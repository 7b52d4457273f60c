import type { SetupContext } from './context';
import { runStep, type Step } from './step';
import { checkersStep } from './tools/checkers';
import { cloudInitSchemaStep } from './tools/cloud-init-schema';
import { pytestStep } from './tools/pytest';
import { redisStep } from './tools/redis';

/** Tools that only our own tests need: add a step here. */
export const testToolSteps: readonly ((context: SetupContext) => Step<unknown>)[] = [
  checkersStep,
  cloudInitSchemaStep,
  pytestStep,
  redisStep,
];

export async function provideTestTools(context: SetupContext): Promise<void> {
  for (const step of testToolSteps) await runStep(step(context), context);
}
