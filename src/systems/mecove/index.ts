import { defineSystem } from '../../core/environment/system';
import { verify } from '../../core/requirement';
import { composeOnEcs } from './ecs/compose';
import { ecsRules } from './ecs/rules';
import { environmentSchema } from './environment';
import { composeOnHost } from './host/compose';
import { hostRules } from './host/rules';
import { networkRules } from './network-rules';

/** A WhatsApp backend, on one EC2 host or on ECS Fargate: Node.js API and workers, BullMQ on Redis, PostgreSQL. */
export const mecove = defineSystem({
  name: 'mecove',
  schema: environmentSchema,
  rules: [...networkRules, ...hostRules, ...ecsRules],
  compose(root, env) {
    if (env.compute === 'ecs') composeOnEcs(root, env);
    else composeOnHost(root, env);
  },
  async prepare(env) {
    if (env.compute !== 'ecs') return;
    const { makeHostedZone } = await import('./ecs/hosted-zone'); // the AWS SDK is slow to load and seldom needed
    await makeHostedZone(env);
  },
  unprotected: (env) => (env.compute === 'ecs' ? { ...env, deletionProtection: false } : env),
  async verify(env, outputs) {
    // The AWS SDK is slow to load and seldom needed.
    if (env.compute === 'ecs') {
      const { awsOf, requirements } = await import('./ecs/requirements');
      return verify(requirements(env), awsOf(env, outputs));
    }
    const { awsOf, requirements } = await import('./host/requirements');
    return verify(requirements(env), awsOf(env, outputs));
  },
});
