import { answers, wrong, type Wrong, type WrongSystem } from '../../../requirements/wrong';

const alarms = 'monitoring DescribeAlarms';
const groups = 'logs DescribeLogGroups';
const budget = 'budgets DescribeBudget {';
/** An alarm whose threshold nothing reaches. */
const deaf = (key: string): Wrong =>
  answers(alarms, new RegExp(`("AlarmName": "mecove-ecs-${key}".*?"Threshold": )[\\d.]+`), '$199999999999999');
const renamed = (key: string): Wrong => answers(alarms, `"AlarmName": "mecove-ecs-${key}"`, '"AlarmName": "mecove-ecs-old"');

/** Alarms by their keys, and the item of the requirement that each belongs to. */
const items = {
  'api-5xx-rate': 'API 5xx rate',
  'api-latency': 'API latency',
  'api-unhealthy-targets': 'ALB target health',
  'api-tasks-missing': 'as many tasks as there must be',
  'worker-tasks-missing': 'as many tasks as there must be',
  'redis-2-cpu': 'Redis CPU',
  'redis-1-memory': 'Redis memory',
  'redis-1-evictions': 'Redis evictions',
  'redis-2-connections': 'Redis connection count',
  'database-cpu': 'RDS CPU',
  'database-storage': 'RDS storage',
  'database-connections': 'RDS connections',
  'queue-summary-depth': 'Worker: queue depth',
  'queue-reply-batch-failures': 'Worker: job failures',
  'queue-summary-duration': 'Worker: job duration',
  'queue-reply-batch-oldest-job-age': 'Worker: “oldest job age”',
  'functions-fail': 'the queues are measured at all',
};

/** Logs, alarms, roles and costs that differ from the requirement in one thing. */
export const wrongOperations: readonly WrongSystem[] = [
  wrong('no metrics of containers', answers('ecs DescribeClusters', '"enabled"', '"disabled"'), 'CloudWatch: metrics'),
  wrong('a dashboard without queues', answers('monitoring GetDashboard', 'Waiting jobs', 'Other jobs'), 'CloudWatch: metrics'),
  ...Object.entries(items).map(([key, item]) =>
    wrong(`an alarm ${key} that nothing sets off`, deaf(key), `Metrics/alarms: ${item}`),
  ),
  wrong('no alarm where no task answers', renamed('api-no-healthy-target'), 'Metrics/alarms: ALB target health'),
  wrong(
    'an alarm where queues are not measured that looks at another queue',
    answers(alarms, /("AlarmName": "mecove-ecs-queues-unmeasured".*?"Value": )"reply-batch"/, '$1"old"'),
    'Metrics/alarms: the queues are measured at all',
  ),
  wrong(
    'an alarm of response times that adds no tasks',
    answers(alarms, /("AlarmName": "mecove-ecs-api-scaling-slow".*?"AlarmActions": \[)"[^"]*"/, '$1"arn:old"'),
    'Autoscaling signals: target response times (API)',
  ),
  wrong(
    'an alarm that tells nobody',
    answers(alarms, /("AlarmName": "mecove-ecs-database-cpu".*?"AlarmActions": \[)"[^"]*"/, '$1'),
    'Every alarm tells people, and says where it is written what to do',
  ),
  wrong(
    'an alarm that is turned off',
    answers(alarms, /("AlarmName": "mecove-ecs-redis-1-cpu".*?"ActionsEnabled": )true/, '$1false'),
    'Every alarm tells people, and says where it is written what to do',
  ),
  wrong(
    'an alarm without a paragraph of the runbook',
    answers(alarms, 'docs/mecove.md#redis-is-full', 'docs/mecove.md'),
    'Every alarm tells people, and says where it is written what to do',
  ),
  wrong(
    'no alarm for webhooks that are lost',
    answers(alarms, '"AlarmName": "mecove-ecs-webhooks-lost"', '"AlarmName": "mecove-ecs-old"'),
    'Alarms on what several of them mean together',
  ),
  wrong(
    'somebody who has not confirmed',
    answers('sns ListSubscriptionsByTopic', /<SubscriptionArn>[^<]*/, '<SubscriptionArn>PendingConfirmation'),
    'CloudWatch logs + alarms: operations@mecove.com get them',
  ),
  wrong(
    'logs of nobody that are kept for ever',
    answers(groups, '{"logGroups": [', '{"logGroups": [{"logGroupName": "/old/mecove-ecs"}, '),
    'Data retention: no other log of the environment is kept longer',
  ),
  wrong(
    'nobody who gets the alarms',
    answers('sns ListSubscriptionsByTopic', 'operations@mecove.com', 'somebody@example.com'),
    'CloudWatch logs + alarms: operations@mecove.com get them',
  ),
  wrong(
    'no log group of the worker',
    answers(groups, '"logGroupName": "/ecs/mecove-ecs-worker"', '"logGroupName": "/ecs/mecove-ecs-old"'),
    'Logs: structured logs to CloudWatch',
    'Encryption at rest: logs of the tasks, by a key that AWS renews',
    'Data retention: logs 30 days',
  ),
  wrong(
    'logs in clear',
    answers(groups, /("logGroupName": "\/ecs\/mecove-ecs-api"[^}]*), "kmsKeyId": "[^"]*"/, '$1'),
    'Encryption at rest: logs of the tasks, by a key that AWS renews',
  ),
  wrong(
    'logs that are kept for ever',
    answers(groups, /("logGroupName": "\/ecs\/mecove-ecs-api"[^}]*), "retentionInDays": 30/, '$1'),
    'Data retention: logs 30 days',
  ),
  wrong(
    'a key that stays',
    answers('kms GetKeyRotationStatus', 'true', 'false'),
    'Encryption at rest: logs of the tasks, by a key that AWS renews',
  ),
  wrong(
    'a key that is about to go',
    answers('kms DescribeKey', '"KeyState": "Enabled"', '"KeyState": "PendingDeletion"'),
    'Encryption at rest: logs of the tasks, by a key that AWS renews',
  ),
  ...['api', 'worker', 'migrate'].map((task) =>
    wrong(
      `${task} starts with the right to read every secret`,
      answers(
        `iam GetRolePolicy RoleName=mecove-ecs-${task}-execution`,
        'arn%3Aaws%3Asecretsmanager%3Aap-south-1%3A498735610795%3Asecret%3Ards%21db-589dc95d-41ed-4af4-97a0-47b80cba9d8b-dCjeeE',
        '%2A',
      ),
      `IAM: least privilege to start ${task} (read secrets, write logs, pull the image)`,
    ),
  ),
  wrong(
    'a role to start tasks that may do more',
    answers(
      'iam ListAttachedRolePolicies RoleName=mecove-ecs-api-execution',
      '<AttachedPolicies/>',
      '<AttachedPolicies><member><PolicyName>AdministratorAccess</PolicyName></member></AttachedPolicies>',
    ),
    'IAM: least privilege to start api (read secrets, write logs, pull the image)',
  ),
  wrong(
    'code that may do everything',
    answers(
      'iam ListAttachedRolePolicies RoleName=mecove-ecs-worker-task',
      '<AttachedPolicies/>',
      '<AttachedPolicies><member><PolicyName>AdministratorAccess</PolicyName></member></AttachedPolicies>',
    ),
    'IAM: task role with least privilege: the code calls AWS for nothing but what the environment adds',
  ),
  wrong('a smaller budget', answers(budget, '"Amount": "500"', '"Amount": "50"'), 'Cost guardrails: 500 USD a month'),
  wrong(
    'a budget of all environments',
    answers(budget, 'user:Environment$mecove-ecs', 'user:Project$mecove'),
    'Cost guardrails: 500 USD a month',
  ),
  wrong(
    'a budget that says nothing',
    answers('budgets DescribeNotificationsForBudget', /"Notifications": \[.*\]/, '"Notifications": []'),
    'Cost guardrails: budget alarms',
  ),
];
