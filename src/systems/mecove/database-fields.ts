import { z } from 'zod';
import { written } from '../../core/environment/fields';

const postgresName = written(/^[a-zA-Z]\w{0,62}$/, 'must be a name of PostgreSQL: letters, digits, underscores', 'mecove');

/** What every database of meCove says, wherever the application runs. */
export const databaseFields = {
  instanceClass: written(/^db\.\w+\.\w+$/, 'must be a DB instance class', 'db.t4g.micro'),
  engineVersion: written(/^\d{2}$/, 'must be a major version of PostgreSQL', '16'),
  /** GiB of gp3. */
  allocatedStorage: z.int().min(20).max(65_536),
  name: postgresName,
  username: postgresName,
  /** Days after which RDS replaces the master password. */
  passwordRotationDays: z.int().min(1).max(1000),
};
