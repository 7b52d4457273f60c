import { text, type Ref } from '../../../core/expression';
import type { Root } from '../../../core/root/root';
import type { EcsEnvironment } from './environment';

interface Deployed {
  readonly network: {
    readonly vpcId: Ref<string>;
    readonly natPublicIps: Ref<string[]>;
    readonly privateSubnetIds: Ref<string[]>;
  };
  readonly access: { readonly groupIds: Ref<Record<string, string>> };
  readonly cluster: { readonly name: Ref<string> };
  readonly loadBalancer: { readonly dnsName: Ref<string> };
  readonly api: { readonly name: Ref<string>; readonly family: Ref<string>; readonly imageParameterName: Ref<string> };
  readonly worker: { readonly name: Ref<string>; readonly family: Ref<string>; readonly imageParameterName: Ref<string> };
  readonly migrate: { readonly family: Ref<string>; readonly imageParameterName: Ref<string> };
  readonly database: { readonly address: Ref<string>; readonly masterUserSecretArn: Ref<string> };
  readonly redis: { readonly primaryEndpointAddress: Ref<string>; readonly secretArn: Ref<string> };
}

/** What people and CI need. No revision of a task definition: a release would change it. */
export function outputs(root: Root, { domain }: EcsEnvironment, it: Deployed): void {
  root.output('webhook_url', {
    value: text`https://${domain}/webhooks/whatsapp`,
    description: 'URL to register with Meta, for GET (verification) and POST (messages).',
  });
  root.output('load_balancer_dns_name', { value: it.loadBalancer.dnsName, description: 'Host name of the load balancer.' });
  root.output('vpc_id', { value: it.network.vpcId, description: 'Id of the VPC.' });
  root.output('nat_public_ips', {
    value: it.network.natPublicIps,
    description: 'Addresses from which Meta and the LLM providers are called.',
  });
  root.output('cluster_name', { value: it.cluster.name, description: 'ECS cluster.' });
  root.output('api_service_name', { value: it.api.name, description: 'ECS service of the API.' });
  root.output('worker_service_name', { value: it.worker.name, description: 'ECS service of the worker.' });
  root.output('migrate_task_family', { value: it.migrate.family, description: 'Task definition that CI runs before a release.' });
  root.output('migrate_security_group_id', {
    value: it.access.groupIds.at('migrate'),
    description: 'Security group in which CI runs it.',
  });
  root.output('migrate_subnet_ids', { value: it.network.privateSubnetIds, description: 'Subnets in which CI runs it.' });
  for (const [service, { imageParameterName }] of Object.entries({ api: it.api, worker: it.worker, migrate: it.migrate })) {
    root.output(`${service}_image_parameter_name`, {
      value: imageParameterName,
      description: `SSM parameter to which a release writes the image of ${service}.`,
    });
  }
  root.output('rds_endpoint', { value: it.database.address, description: 'PostgreSQL hostname.' });
  root.output('rds_master_secret_arn', {
    value: it.database.masterUserSecretArn,
    description: 'Secrets Manager ARN of the database password.',
  });
  root.output('redis_endpoint', { value: it.redis.primaryEndpointAddress, description: 'Redis hostname.' });
  root.output('redis_secret_arn', {
    value: it.redis.secretArn,
    description: 'Secrets Manager ARN of the URL of Redis with its AUTH token.',
  });
}
