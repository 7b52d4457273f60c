import { z } from 'zod';

/** A schedule of EventBridge by minutes or hours (EventBridge user guide, "Rate expressions"). */
export const rateExpression = z
  .string()
  .regex(/^rate\((1 (minute|hour)|([2-9]|[1-9]\d+) (minutes|hours))\)$/, 'must be a rate such as rate(5 minutes)');
