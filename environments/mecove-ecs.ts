import { mecove } from '../src/systems/mecove';

/** First production on ECS Fargate, built from empty. What is not said here has the default of src/systems/mecove/ecs/environment. */
export const mecoveEcs = mecove.environment({
  name: 'mecove-ecs',
  compute: 'ecs',
  account: '498735610795',
  region: 'ap-south-1',
  domain: 'api.prod.mecove.com',
  hostedZone: 'mecove.com',
  state: {
    bucket: 'mecove-tfstate-498735610795',
    key: 'ecs/terraform.tfstate',
    region: 'ap-south-1',
    lockTable: 'mecove-tfstate-locks',
  },
  network: {
    cidr: '10.1.0.0/16',
    zones: ['ap-south-1a', 'ap-south-1b'],
    publicSubnets: ['10.1.0.0/24', '10.1.1.0/24'],
    privateSubnets: ['10.1.16.0/20', '10.1.32.0/20'],
    databaseSubnets: ['10.1.2.0/24', '10.1.3.0/24'],
    natGateways: 'one-per-zone',
  },
  api: {
    cpu: 512,
    memory: 1024,
    minTasks: 2,
    maxTasks: 6,
    scaling: { cpuPercent: 60, memoryPercent: 75, requestsPerTask: 1000, responseTimeSeconds: 1 },
  },
  worker: {
    cpu: 1024,
    memory: 2048,
    minTasks: 1,
    maxTasks: 4,
    queues: ['reply-batch', 'summary'],
    scaling: { cpuPercent: 70, waitingJobs: 10 },
  },
  application: {
    image: { repository: 'mecove-backend', firstTag: 'first' },
    secrets: {
      'mecove/ecs/whatsapp': ['WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_VERIFY_TOKEN'],
      'mecove/ecs/llm': ['GROQ_API_KEY', 'OPENAI_API_KEY', 'SARVAM_API_KEY'],
    },
    environment: {
      CONSENT_CONFIG_PATH: 'config/consent.json',
      REPLY_BATCH_DEBOUNCE_MS: '4000',
      REPLY_BATCH_MAX_WAIT_MS: '15000',
      WHATSAPP_TYPING_INDICATOR_ENABLED: 'true',
    },
    migrations: 'task',
  },
  database: {
    engineVersion: '16',
    instanceClass: 'db.t4g.medium',
    allocatedStorage: 50,
    maxAllocatedStorage: 200,
    name: 'mecove',
    username: 'mecove',
    passwordRotationDays: 30,
    multiAz: true,
    backupRetentionDays: 14,
  },
  redis: { nodeType: 'cache.t4g.small', replicas: 1, multiAz: true },
  operations: {
    emails: ['operations@mecove.com'],
    runbook: 'https://github.com/mecove/groundplan/blob/main/docs/mecove.md',
    logRetentionDays: 30,
    monthlyBudget: 650,
  },
  acknowledge: {
    'service-single-task module.worker_scaling': 'Jobs wait in Redis while the one worker is replaced; the queues add more.',
  },
});
