import { answers, wrong, type WrongSystem } from '../../../requirements/wrong';

const services = 'ecs DescribeServices';
const taskOf = (name: string): string =>
  name === 'migrate'
    ? 'ecs DescribeTaskDefinition {"taskDefinition":"mecove-ecs-migrate'
    : `ecs DescribeTaskDefinition {"taskDefinition":"arn:aws:ecs:ap-south-1:498735610795:task-definition/mecove-ecs-${name}:`;
const [api, worker, migrate] = ['api', 'worker', 'migrate'].map(taskOf) as [string, string, string];
const limits = 'application-autoscaling DescribeScalableTargets';
const cluster = 'service/mecove-ecs';
const policiesOf = (service: string): string =>
  `application-autoscaling DescribeScalingPolicies {"ServiceNamespace":"ecs","ResourceId":"${cluster}/mecove-ecs-${service}`;
/** Of the worker, which stands second in the answer. */
const ofWorker = (text: string): RegExp => new RegExp(`(?<="serviceName": "mecove-ecs-worker".*)${text}`);

/** Tasks, services and releases that differ from the requirement in one thing. */
export const wrongServices: readonly WrongSystem[] = [
  wrong(
    'an API on another port',
    answers(api, '"containerPort": 3000', '"containerPort": 8080'),
    'API container: Node.js HTTP server (port 3000)',
  ),
  wrong(
    'an API that runs something else',
    answers(api, 'dist/api/server.js', 'dist/old/server.js'),
    'API container: Node.js HTTP server (port 3000)',
  ),
  wrong(
    'a worker that runs something else',
    answers(worker, 'dist/worker/worker.js', 'dist/old/worker.js'),
    'Worker container: BullMQ workers',
  ),
  wrong(
    'a worker with an open port',
    answers(worker, '"portMappings": []', '"portMappings": [{"containerPort": 8080}]'),
    'ECS Service: Worker (no ingress)',
  ),
  wrong(
    'a worker behind a load balancer',
    answers(services, ofWorker('"loadBalancers": \\[\\]'), '"loadBalancers": [{"targetGroupArn": "arn:old"}]'),
    'ECS Service: Worker (no ingress)',
  ),
  wrong(
    'an API behind another load balancer',
    answers(services, /targetgroup\/mecove-ecs-api-3000\/\w+/, 'targetgroup/old/1'),
    'ALB -> ECS Service: API (port 3000)',
  ),
  wrong(
    'an API that is scaled to one task',
    answers(services, '"desiredCount": 2, "runningCount": 2', '"desiredCount": 1, "runningCount": 1'),
    'Service 1: api (desired count >= 2) on Fargate, all of them running',
  ),
  wrong(
    'an API whose tasks do not start',
    answers(services, '"runningCount": 2', '"runningCount": 1'),
    'Service 1: api (desired count >= 2) on Fargate, all of them running',
  ),
  wrong(
    'a worker that does not run',
    answers(services, ofWorker('"runningCount": 1'), '"runningCount": 0'),
    'Service 2: worker (desired count >= 1) on Fargate, all of them running',
  ),
  wrong(
    'a worker on EC2',
    answers(services, ofWorker('"launchType": "FARGATE"'), '"launchType": "EC2"'),
    'Service 2: worker (desired count >= 1) on Fargate, all of them running',
  ),
  wrong(
    'tasks with public addresses',
    answers(services, /"assignPublicIp": "DISABLED"/g, '"assignPublicIp": "ENABLED"'),
    'VPC: private subnets (ECS tasks)',
  ),
  wrong('smaller tasks', answers(api, '"cpu": "512"', '"cpu": "256"'), 'Tasks are of the size that the environment names'),
  wrong(
    'an image from elsewhere',
    answers(migrate, '498735610795.dkr.ecr.ap-south-1.amazonaws.com/mecove-backend:first', 'docker.io/mecove/backend:first'),
    'ECR: container image registry',
    'CI/CD: the image that was released last is what runs, and what migrates',
  ),
  wrong(
    'an image that nobody released',
    answers(worker, 'mecove-backend:first', 'mecove-backend:other'),
    'CI/CD: the image that was released last is what runs, and what migrates',
  ),
  wrong(
    'a release that did not reach the parameter',
    answers('ssm GetParameters', 'mecove-backend:first', 'mecove-backend:second'),
    'CI/CD: the image that was released last is what runs, and what migrates',
  ),
  wrong(
    'images that may be written again',
    answers('ecr DescribeRepositories', 'IMMUTABLE', 'MUTABLE'),
    'CI/CD: build once → push to ECR: a tag is never written again, and images are looked through',
  ),
  wrong(
    'images that nobody looks through',
    answers('ecr DescribeRepositories', '"scanOnPush": true', '"scanOnPush": false'),
    'CI/CD: build once → push to ECR: a tag is never written again, and images are looked through',
  ),
  wrong(
    'releases that stay although they fail',
    answers(services, /"rollback": true/g, '"rollback": false'),
    'CI/CD: deploy ECS services (rolling): none less than there were, and back to the old one where it fails',
  ),
  wrong(
    'releases that stop all tasks first',
    answers(services, /"minimumHealthyPercent": 100/g, '"minimumHealthyPercent": 0'),
    'CI/CD: deploy ECS services (rolling): none less than there were, and back to the old one where it fails',
  ),
  wrong(
    'an API that scales from one task',
    answers(limits, '"MinCapacity": 2', '"MinCapacity": 1'),
    'API: minimum for HA (2) vs single instance (1): 2 to 6 tasks',
  ),
  wrong(
    'a worker that scales without end',
    answers(limits, '"MaxCapacity": 4', '"MaxCapacity": 100'),
    'Worker: 1 to 4 tasks, as LLM throughput/cost allow',
  ),
  wrong(
    'a worker that does not scale',
    answers(limits, /service\/mecove-ecs\/mecove-ecs-worker/g, 'service/mecove-ecs/old'),
    'two services (API + Worker) with independent scaling',
    'Worker: 1 to 4 tasks, as LLM throughput/cost allow',
  ),
  wrong(
    'an API that does not scale with its requests',
    answers(policiesOf('api'), 'ALBRequestCountPerTarget', 'ECSServiceAverageCPUUtilization'),
    'Autoscaling signals: ALB request count (API), and CPU, memory',
  ),
  wrong(
    'an API that scales too late',
    answers(policiesOf('api'), '"ScalingAdjustment": 1', '"ScalingAdjustment": 0'),
    'Autoscaling signals: target response times (API)',
  ),
  wrong(
    'a worker that looks at another queue',
    answers(policiesOf('worker'), '"Value": "summary"', '"Value": "old"'),
    'Worker: scale based on BullMQ queue depth',
  ),
  wrong(
    'queues that are not measured',
    answers('lambda GET /2015-03-31/functions/mecove-ecs-queues/', '"QUEUES": "reply-batch summary"', '"QUEUES": "reply-batch"'),
    'BullMQ queue depth / job age / failure rate (Worker): measured every minute',
  ),
  wrong(
    'queues that are measured no more',
    answers('events ListRules', /("Name": "mecove-ecs-queues"[^}]*"State": )"ENABLED"/, '$1"DISABLED"'),
    'BullMQ queue depth / job age / failure rate (Worker): measured every minute',
  ),
  wrong(
    'a secret in clear',
    answers(api, /(?<="environment": \[)/, '{"name": "OPENAI_API_KEY", "value": "x"}, '),
    'Secrets: do not put in plain env files in prod',
  ),
  wrong(
    'tokens of another secret',
    answers(worker, 'secret:mecove/ecs/whatsapp-rZlRJz:WHATSAPP_APP_SECRET', 'secret:mecove/old-abcdef:WHATSAPP_APP_SECRET'),
    'Secrets: WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_VERIFY_TOKEN from mecove/ecs/whatsapp',
  ),
  wrong(
    'a key of an LLM that is missing',
    answers(api, '"name": "GROQ_API_KEY"', '"name": "OLD_API_KEY"'),
    'Secrets: GROQ_API_KEY, OPENAI_API_KEY, SARVAM_API_KEY from mecove/ecs/llm',
  ),
  wrong('migrations with another password', answers(migrate, ':password::', ':old::'), 'Secrets: DB credentials (RDS secret)'),
  wrong(
    'keys from parameters',
    answers(
      api,
      'arn:aws:secretsmanager:ap-south-1:498735610795:secret:mecove/ecs/llm-HyCXeI:SARVAM_API_KEY::',
      'arn:aws:ssm:ap-south-1:498735610795:parameter/sarvam',
    ),
    'Secrets: GROQ_API_KEY, OPENAI_API_KEY, SARVAM_API_KEY from mecove/ecs/llm',
    'Secrets Manager for all external tokens/keys',
  ),
  wrong(
    'another Redis',
    answers(worker, 'secret:mecove-ecs/redis', 'secret:old/redis'),
    'Redis (BullMQ + batching state): queues + short-lived state and locks',
    'Use rediss:// with an AUTH token: REDIS_URL comes from the secret of Redis',
  ),
  wrong(
    'another database',
    answers(worker, 'mecove-ecs.aaaaaaaaaa.ap-south-1.rds', 'old.aaaaaaaaaa.ap-south-1.rds'),
    'PostgreSQL (Prisma): persistent store for users, identities, messages, summaries',
  ),
  wrong(
    'another consent file',
    answers(api, 'config/consent.json', 'config/old.json'),
    'Non-secrets (config): CONSENT_CONFIG_PATH, REPLY_BATCH_DEBOUNCE_MS, REPLY_BATCH_MAX_WAIT_MS, WHATSAPP_TYPING_INDICATOR_ENABLED',
  ),
  wrong(
    'more connections than planned',
    answers(api, 'connection_limit=5', 'connection_limit=50'),
    'Connection management: Prisma opens 5 connections in each task',
  ),
  wrong(
    'a database whose certificate nobody checks',
    answers(worker, 'sslaccept=strict', 'sslaccept=accept_invalid_certs'),
    'Encryption in transit: TLS to RDS, whose certificate is checked',
  ),
  wrong(
    'migrations that only look',
    answers(migrate, '"deploy"', '"status"'),
    'CI/CD runs migrations once per deploy: a one-off ECS task, pnpm prisma migrate deploy',
  ),
  wrong(
    'an API that migrates as it starts',
    answers(api, '"node", "dist/api/server.js"', '"sh", "-c", "pnpm prisma migrate deploy && exec node dist/api/server.js"'),
    'API does not run migrations on boot (concurrent migrations)',
  ),
  wrong(
    'a collector that nobody asked for',
    answers(api, '"containerDefinitions": [', '"containerDefinitions": [{"name": "collector"}, '),
    'Tracing: optional OpenTelemetry/X-Ray (left out)',
  ),
  wrong(
    'logs that go elsewhere',
    answers(migrate, '"awslogs-group": "/ecs/mecove-ecs-migrate"', '"awslogs-group": "/old"'),
    'Logs: structured logs to CloudWatch',
  ),
];
