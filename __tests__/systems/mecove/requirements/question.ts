/** What the AWS SDK hands to whatever sends its requests. */
export interface SdkRequest {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body of a request as text. */
export function bodyOf({ body }: SdkRequest): string {
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();
  return typeof body === 'string' ? body : '';
}

/** Services by the part of their host names that says so. */
const services = new Set([
  'acm',
  'application-autoscaling',
  'budgets',
  'dynamodb',
  'ec2',
  'ecr',
  'ecs',
  'elasticache',
  'elasticloadbalancing',
  'events',
  'iam',
  'kms',
  'lambda',
  'logs',
  'monitoring',
  'rds',
  'route53',
  's3',
  'secretsmanager',
  'sns',
  'ssm',
  'wafv2',
]);

/** A request by service, action and parameters: `ec2 DescribeVpcs Filter.1.Name=tag:Name …`. */
export function questionOf(request: SdkRequest): string {
  const { method, hostname, path, query = {}, headers } = request;
  const service = hostname.split('.').find((it) => services.has(it)) ?? hostname;
  const target = headers['x-amz-target']?.split('.').at(-1);
  if (target !== undefined) return [service, target, bodyOf(request)].join(' ');
  const form = new URLSearchParams(bodyOf(request));
  const action = form.get('Action');
  if (action === null)
    return [
      service,
      method,
      `${path}?${Object.keys(query)
        .filter((it) => it !== 'x-id')
        .join('&')}`,
    ].join(' ');
  for (const name of ['Action', 'Version']) form.delete(name);
  return [service, action, ...[...form].map(([name, value]) => `${name}=${value}`)].join(' ');
}
