import type { Broken, BrokenInputs, Values } from '../broken-inputs';

const group = (more: Values, healthCheck: Values = {}) => ({
  targetGroups: { web: { port: 3000, healthCheck: { path: '/health', ...healthCheck }, ...more } },
});
const check = (healthCheck: Values) => group({}, healthCheck);
const whole = (place: string, least: number, most: number, values: (value: number) => Values): readonly Broken[] => [
  [values(least + 0.5), `${place} must be a whole number.`],
  [values(least - 1), `${place} must be at least ${least}.`],
  [values(most + 1), `${place} must be at most ${most}.`],
];
const logs = (more: Values) => ({ accessLogs: { bucket: 'shop-access-logs', ...more } });

export const loadBalancer: BrokenInputs = {
  good: {
    name: 'shop',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
    certificateArn: 'arn:aws:acm:ap-south-1:498735610795:certificate/1',
    defaultTargetGroup: 'web',
    ...group({}),
    ...logs({}),
  },
  broken: [
    [{ name: 'x'.repeat(33) }, 'name must have at most 32 characters.'],
    [{ name: 'shop-' }, 'name must be of letters, digits and hyphens, and have none at its ends.'],
    [{ subnetIds: ['subnet-1'] }, 'subnet_ids must have at least 2 elements.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ certificateArn: 'shop.example.com' }, 'certificate_arn must be the ARN of a certificate.'],
    [
      { sslPolicy: 'TLS13' },
      'ssl_policy must be a policy of Elastic Load Balancing such as ELBSecurityPolicy-TLS13-1-3-2021-06.',
    ],
    [
      { targetGroups: { Web: { port: 3000, healthCheck: { path: '/' } } } },
      'target_groups must have keys each of which must be of small letters, digits and hyphens.',
    ],
    ...whole('target_groups[*].port', 1, 65_535, (port) => group({ port })),
    [check({ path: 'health' }), 'target_groups[*].health_check.path must begin with a slash.'],
    [check({ matcher: '2xx' }), 'target_groups[*].health_check.matcher must be HTTP codes such as 200 or 200-299,302.'],
    ...whole('target_groups[*].health_check.interval', 5, 300, (interval) => check({ interval, timeout: 2 })),
    ...whole('target_groups[*].health_check.timeout', 2, 120, (timeout) => check({ timeout, interval: 300 })),
    ...whole('target_groups[*].health_check.healthy_threshold', 2, 10, (healthyThreshold) => check({ healthyThreshold })),
    ...whole('target_groups[*].health_check.unhealthy_threshold', 2, 10, (unhealthyThreshold) => check({ unhealthyThreshold })),
    ...whole('target_groups[*].deregistration_delay', 0, 3600, (deregistrationDelay) => group({ deregistrationDelay })),
    [
      { blockedPaths: { Debug: ['/debug'] } },
      'blocked_paths must have keys each of which must be of small letters, digits and hyphens.',
    ],
    [{ blockedPaths: { debug: [] } }, 'blocked_paths[*] must have at least 1 element.'],
    [{ blockedPaths: { debug: ['/1', '/2', '/3', '/4', '/5', '/6'] } }, 'blocked_paths[*] must have at most 5 elements.'],
    [{ blockedPaths: { debug: [`/${'x'.repeat(128)}`] } }, 'blocked_paths[*][*] must have at most 128 characters.'],
    [
      { blockedPaths: { debug: ['debug'] } },
      'blocked_paths[*][*] must begin with a slash and be a pattern such as /debug/*.',
    ],
    [
      logs({ bucket: 'Shop' }),
      'access_logs.bucket must be 3 to 63 small letters, digits, dots and hyphens, and begin and end with a letter or digit.',
    ],
    [logs({ expirationDays: 1.5 }), 'access_logs.expiration_days must be a whole number.'],
    [logs({ expirationDays: 0 }), 'access_logs.expiration_days must be at least 1.'],
    ...whole('idle_timeout', 1, 4000, (idleTimeout) => ({ idleTimeout })),
  ],
  checked: [
    [check({ interval: 30, timeout: 30 }), 'target_groups must each have a health_check.interval above its timeout.'],
  ],
  together: [
    [
      { name: 'a-name-of-twenty-six-chars' },
      'target_groups must each have a name of at most 32 characters: name, key and port with hyphens between.',
    ],
    [{ defaultTargetGroup: 'api' }, 'default_target_group must be a key of target_groups.'],
  ],
};
