/** Addresses in the root, as the documents show them. */
export const service = (name: 'api' | 'worker'): string => `module.${name}.aws_ecs_service.this`;
export const task = (name: string): string => `module.${name}.aws_ecs_task_definition.this`;
export const alarm = (key: string): string => `module.alarms.aws_cloudwatch_metric_alarm.this["${key}"]`;
export const group = (key: string): string => `module.access.aws_security_group.this["${key}"]`;
export const inVpc = (address: string): string => `module.network.module.vpc.${address}`;

export const database = 'module.database.aws_db_instance.this';
export const redis = 'module.redis.aws_elasticache_replication_group.this';
export const loadBalancer = 'module.load_balancer.aws_lb.this';
export const https = 'module.load_balancer.aws_lb_listener.https';
export const targetGroup = 'module.load_balancer.aws_lb_target_group.this["api"]';
export const certificate = 'module.certificate.aws_acm_certificate.this';
export const record = 'module.dns.aws_route53_record.this["ecs"]';
export const firewall = 'module.web_firewall.aws_wafv2_web_acl.this';
export const repository = (name: string): string => `module.registry.aws_ecr_repository.this["${name}"] (of the bootstrap root)`;
