import { deploymentPackage, invokes, lambdaFunction } from '../../src/aws/function';
import { hasAny, join, json, listFor, replace, text, values } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { local } from '../../src/core/resource';
import { inputs } from './inputs';

const file = 'function.zip';

/** Services of ECS take up new values of their secrets. */
export class RedeployOnRotation extends defineModule({
  name: 'redeploy-on-rotation',
  summary: [
    'Redeploys ECS services when a secret has changed that their tasks read at the start, such as a database password that',
    'rotates.',
    '',
    'A Lambda function compares when each secret was last changed (in any way: its tags, too) with when each service was last',
    'deployed. It runs when CloudTrail tells of a rotation, which takes a trail in the account, and on a schedule, which finds',
    'all other changes. A service whose new deployment fails and is rolled back is deployed again in the next run.',
  ].join('\n'),
  inputs,
  outputs: {
    functionName: output.string('Name of the function.'),
    functionArn: output.string('ARN of the function.'),
    roleArn: output.string('ARN of the role of the function.'),
    ruleName: output.string('Rule that invokes the function when a secret was rotated.'),
    logGroupName: output.string('Log group of the function.'),
  },
  checks: (input) => ({
    secretArns: [{ condition: hasAny(input.secretArns), message: 'secret_arns must have at least one entry.' }],
    serviceNames: [{ condition: hasAny(input.serviceNames), message: 'service_names must have at least one entry.' }],
  }),
  files: { [file]: () => deploymentPackage('modules/redeploy-on-rotation/handler/index.ts') },
  build(scope, input) {
    const secretArns = local(scope, 'secret_arns', values(input.secretArns));
    const services = local(scope, 'services_of_cluster', replace(input.clusterArn, ':cluster/', ':service/'));
    const serviceArns = local(
      scope,
      'service_arns',
      listFor(values(input.serviceNames), (name) => text`${services}/${name}`),
    );
    const {
      function: made,
      role,
      logGroup,
    } = lambdaFunction(scope, {
      name: input.name,
      description: 'Redeploys services whose secrets have changed',
      file,
      environment: {
        CLUSTER_ARN: input.clusterArn,
        SERVICES: join(' ', values(input.serviceNames)),
        SECRET_ARNS: join(' ', secretArns),
      },
      statements: [
        { Sid: 'LearnOfChanges', Effect: 'Allow', Action: 'secretsmanager:DescribeSecret', Resource: secretArns },
        { Sid: 'Redeploy', Effect: 'Allow', Action: ['ecs:DescribeServices', 'ecs:UpdateService'], Resource: serviceArns },
      ],
      timeout: 60,
      logRetentionInDays: input.logRetentionInDays,
      kmsKeyArn: input.kmsKeyArn,
    });
    const rotated = invokes(scope, 'rotation', made, {
      name: text`${input.name}-rotation`,
      description: 'A secret was rotated',
      on: {
        eventPattern: json({
          source: ['aws.secretsmanager'],
          'detail-type': ['AWS Service Event via CloudTrail'],
          detail: {
            eventSource: ['secretsmanager.amazonaws.com'],
            eventName: ['RotationSucceeded'],
            additionalEventData: { SecretId: secretArns },
          },
        }),
      },
    });
    invokes(scope, 'schedule', made, {
      name: text`${input.name}-schedule`,
      description: 'Looks for secrets that have changed',
      on: { scheduleExpression: input.scheduleExpression },
    });
    return {
      functionName: made.functionName,
      functionArn: made.arn,
      roleArn: role.arn,
      ruleName: rotated.name,
      logGroupName: logGroup.name,
    };
  },
}) {}
