import { z } from 'zod';

/** A name for a function, its role and its rules: IAM and EventBridge take 64 characters, rules have endings of their own. */
export const functionName = z
  .string()
  .max(54)
  .regex(/^[A-Za-z][\w-]*$/, 'must begin with a letter and be of letters, digits, - and _');
