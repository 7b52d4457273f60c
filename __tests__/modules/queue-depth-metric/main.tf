terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region = "ap-south-1"
}

data "aws_vpc" "this" {
  default = true
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

resource "aws_security_group" "queue_depth" {
  name        = "shop-queue-depth"
  description = "The function that measures the queues"
  vpc_id      = data.aws_vpc.this.id
}

resource "aws_kms_key" "redis" {
  description = "The secret of Redis"
}

resource "aws_secretsmanager_secret" "redis" {
  name                    = "shop/measured-redis"
  kms_key_id              = aws_kms_key.redis.arn
  recovery_window_in_days = 0
}

# What the example of redeploy-on-rotation refers to.

resource "aws_ecs_cluster" "this" {
  name = "shop-rotation"
}

resource "aws_secretsmanager_secret" "database" {
  name                    = "shop/rotated-database"
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret" "payments" {
  name                    = "shop/payments"
  recovery_window_in_days = 0
}

# With nothing but what must be given.

module "bare" {
  source = "./modules/queue-depth-metric"

  name               = "shop-bare-depth"
  queues             = ["orders"]
  redis_secret_arn   = aws_secretsmanager_secret.redis.arn
  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.queue_depth.id]
}

output "secrets" {
  value = {
    redis    = aws_secretsmanager_secret.redis.arn
    database = aws_secretsmanager_secret.database.arn
    payments = aws_secretsmanager_secret.payments.arn
  }
}

output "key" {
  value = aws_kms_key.redis.arn
}

output "queue_depth" {
  value = module.queue_depth
}

output "redeploy" {
  value = module.redeploy
}
