import { z } from 'zod';

/** What RDS takes as the name of an instance (RDS API, CreateDBInstance). */
export const databaseIdentifier = z
  .string()
  .max(63)
  .regex(/^[a-z](-?[a-z0-9])*$/, 'must begin with a letter and be of small letters, digits and single hyphens');

/** What RDS takes as the class of an instance. */
export const databaseInstanceClass = z
  .string()
  .regex(/^db\.[a-z0-9-]+\.[a-z0-9-]+$/, 'must be an instance class such as db.t4g.micro');
