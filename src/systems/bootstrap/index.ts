import { z } from 'zod';
import { StateBackend } from '../../../modules/state-backend';
import { environmentFields } from '../../core/environment/fields';
import { defineSystem } from '../../core/environment/system';

/** Where a project keeps its state: the root that must stand before all others. */
export const bootstrap = defineSystem({
  name: 'bootstrap',
  schema: z.strictObject({
    ...environmentFields,
    /** Days that old versions of state are kept. */
    noncurrentVersionExpirationDays: z.int().min(1).default(90),
    deletionProtection: z.boolean().default(true),
    /** Delete the bucket with all state in it when the root is destroyed. */
    forceDestroy: z.boolean().default(false),
  }),
  compose(root, env) {
    const state = new StateBackend(root, 'state', {
      bucket: env.state.bucket,
      lockTable: env.state.lockTable,
      noncurrentVersionExpirationDays: env.noncurrentVersionExpirationDays,
      deletionProtection: env.deletionProtection,
      forceDestroy: env.forceDestroy,
    });
    root.output('bucket', { value: state.bucket, description: 'Bucket that holds the state.' });
    root.output('lock_table', { value: state.lockTable, description: 'Table that holds the locks.' });
  },
});
