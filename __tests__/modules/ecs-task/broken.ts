import type { BrokenInputs } from '../broken-inputs';
import { brokenTask, goodTask, taskTogether } from '../task-inputs';

export const ecsTask: BrokenInputs = { good: goodTask, broken: brokenTask, together: taskTogether };
