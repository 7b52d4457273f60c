import type { z } from 'zod';
import type { Inputs } from '../../core/module/definition';
import type { taskInputs } from './inputs';

export type TaskInputs = z.ZodObject<typeof taskInputs>;

/** The inputs of a task as a module's `build` sees them. */
export type TaskInput = Inputs<TaskInputs>;
