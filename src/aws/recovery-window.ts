import { z } from 'zod';

/** Days that a deleted secret can be brought back (Secrets Manager API, DeleteSecret); 0: none. Its name is taken meanwhile. */
export const recoveryWindowInDays = z
  .literal([0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
  .default(30);
