import { z } from 'zod';
import { ContainerRegistry } from '../../../modules/container-registry';
import { Secrets } from '../../../modules/secrets';
import { StateBackend } from '../../../modules/state-backend';
import { environmentFields, secretName } from '../../core/environment/fields';
import { defineSystem } from '../../core/environment/system';

/** What must stand before all other roots of a project: where state is kept, images, and secrets that people fill. */
export const bootstrap = defineSystem({
  name: 'bootstrap',
  schema: z.strictObject({
    ...environmentFields,
    /** Days that old versions of state are kept. */
    noncurrentVersionExpirationDays: z.int().min(1).default(90),
    deletionProtection: z.boolean().default(true),
    /** Delete the bucket with all state in it when the root is destroyed. */
    forceDestroy: z.boolean().default(false),
    /** Repositories of images, by name: they are filled before the services that run the images are made. */
    repositories: z
      .record(
        z.string().regex(/^[a-z0-9]+([._/-][a-z0-9]+)*$/, 'must be the name of a repository in ECR'),
        z.strictObject({
          /** Images that are kept, the newest. */
          keep: z.int().min(1).max(1000).default(30),
        }),
      )
      .default({}),
    /** Secrets, by name: people fill them before the services that read them are made. */
    secrets: z
      .record(
        secretName('mecove/ecs/llm'),
        z.strictObject({
          description: z.string().min(1),
          /** Keys of the JSON object that is its value. */
          keys: z.array(z.string().min(1)).min(1),
        }),
      )
      .default({}),
  }),
  compose(root, env) {
    const state = new StateBackend(root, 'state', {
      bucket: env.state.bucket,
      lockTable: env.state.lockTable,
      noncurrentVersionExpirationDays: env.noncurrentVersionExpirationDays,
      deletionProtection: env.deletionProtection,
      forceDestroy: env.forceDestroy,
    });
    if (Object.keys(env.repositories).length > 0) {
      const registry = new ContainerRegistry(root, 'registry', { repositories: env.repositories });
      root.output('repository_urls', {
        value: registry.repositoryUrls,
        description: 'Where images are pushed to, by repository.',
      });
    }
    if (Object.keys(env.secrets).length > 0) {
      const secrets = new Secrets(root, 'secrets', { secrets: env.secrets });
      root.output('secret_arns', { value: secrets.arns, description: 'Secrets to fill, by name.' });
    }
    root.output('bucket', { value: state.bucket, description: 'Bucket that holds the state.' });
    root.output('lock_table', { value: state.lockTable, description: 'Table that holds the locks.' });
  },
});
