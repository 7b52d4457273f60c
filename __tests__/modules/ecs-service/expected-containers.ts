import type { Outputs } from './outputs';

const logsIn = (group: string) => ({
  logDriver: 'awslogs',
  options: { 'awslogs-group': group, 'awslogs-region': 'ap-south-1', 'awslogs-stream-prefix': 'ecs' },
});

/** The containers of both services as ECS answers them. */
export const expectedContainers = ({ arns, repositories }: Outputs): readonly (readonly object[])[] => [
  [
    {
      name: 'shop-api',
      image: `${repositories.urls['shop/api']}:1.0.0`,
      essential: true,
      portMappings: [{ containerPort: 3000, hostPort: 3000, protocol: 'tcp' }],
      environment: [{ name: 'NODE_ENV', value: 'production' }],
      secrets: [
        { name: 'DATABASE_URL', valueFrom: arns.database },
        { name: 'LLM_API_KEY', valueFrom: `${arns.llm}:api_key::` },
      ],
      readonlyRootFilesystem: true,
      healthCheck: {
        command: ['CMD-SHELL', 'wget -qO- http://localhost:3000/health || exit 1'],
        interval: 30,
        timeout: 5,
        retries: 3,
        startPeriod: 60,
      },
      logConfiguration: logsIn('/ecs/shop-api'),
    },
  ],
  [
    {
      name: 'shop-worker',
      command: ['node', 'worker.js'],
      entryPoint: ['/sbin/tini', '--'],
      user: '1000:1000',
      stopTimeout: 120,
      linuxParameters: { initProcessEnabled: true },
      secrets: [{ name: 'LOG_LEVEL', valueFrom: arns.level }],
      portMappings: [],
    },
    {
      name: 'collector',
      essential: true,
      command: ['--config=/etc/ecs/ecs-default-config.yaml'],
      portMappings: [{ containerPort: 4317 }],
      environment: [{ name: 'LEVEL', value: 'warn' }],
      secrets: [{ name: 'TOKEN', valueFrom: arns.llm }],
      logConfiguration: logsIn('/ecs/shop-worker'),
    },
    { name: 'watcher', essential: false, portMappings: [], environment: [], secrets: [] },
  ],
];
