import { z } from 'zod';

/** A full name in DNS without the dot at its end, `api.example.com` or `*.example.com`. */
export const domainName = z
  .string()
  .max(253)
  .regex(
    /^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
    'must be a full name in small letters, such as api.example.com',
  );

/** A hosted zone of Route 53. */
export const hostedZoneId = z.string().regex(/^[A-Z0-9]{1,32}$/, 'must be the id of a hosted zone such as Z0123456789ABCDEFGHIJ');
