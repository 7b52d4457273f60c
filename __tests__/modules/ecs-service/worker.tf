# A second service, without a load balancer, that uses all that the first leaves alone.

module "worker" {
  source = "./modules/ecs-service"

  name                 = "shop-worker"
  cluster_arn          = module.cluster.arn
  image_parameter_name = "/shop/worker/image"
  initial_image        = "public.ecr.aws/docker/library/node:22"
  cpu_architecture     = "X86_64"
  command              = ["node", "worker.js"]
  entry_point          = ["/sbin/tini", "--"]
  user                 = "1000:1000"
  stop_timeout         = 120

  enable_execute_command = true
  kms_key_arn            = aws_kms_key.this.arn
  kms_key_arns           = [aws_kms_key.this.arn]
  log_retention_in_days  = 365

  sidecars = {
    collector = {
      image          = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.0"
      command        = ["--config=/etc/ecs/ecs-default-config.yaml"]
      container_port = 4317
      environment    = { LEVEL = "warn" }
      secrets        = { TOKEN = aws_secretsmanager_secret.llm.arn }
    }
    watcher = {
      image     = "public.ecr.aws/docker/library/busybox:1.37"
      essential = false
    }
  }
  secrets = { LOG_LEVEL = aws_ssm_parameter.log_level.arn }

  subnet_ids                         = data.aws_subnets.private.ids
  security_group_ids                 = [aws_security_group.api.id]
  assign_public_ip                   = true
  deployment_minimum_healthy_percent = 50
  deployment_maximum_percent         = 150
  circuit_breaker                    = null
  deployment_alarms                  = { alarm_names = ["shop-worker-failures"] }
  availability_zone_rebalancing      = "DISABLED"
}
