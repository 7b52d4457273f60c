import { ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { reading } from '../aws';

const functionOf = (suffix: string) =>
  reading(['lambda:GetFunctionConfiguration'], ({ lambda, env }) =>
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName: `${env.name}-${suffix}` })),
  );

/** Measures the queues. */
export const measuring = functionOf('queues');
/** Redeploys the services whose secrets have changed. */
export const redeploying = functionOf('redeploy');

/** What starts the two functions: `rate(1 minute)` or `an event`, by the name of the rule without that of the environment. */
export const rules = reading(['events:ListRules'], async ({ events, env }) => {
  const { Rules = [] } = await events.send(new ListRulesCommand({ NamePrefix: `${env.name}-` }));
  return Object.fromEntries(
    Rules.map((it) => {
      const starts = it.ScheduleExpression ?? 'an event';
      return [it.Name?.slice(env.name.length + 1) ?? '', it.State === 'ENABLED' ? starts : `${starts}, turned off`];
    }),
  );
});
