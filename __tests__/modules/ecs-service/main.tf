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

  default_tags {
    tags = { Project = "shop" }
  }
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

resource "aws_security_group" "api" {
  name        = "shop-api"
  description = "The API"
  vpc_id      = data.aws_vpc.this.id
}

resource "aws_secretsmanager_secret" "database" {
  name = "shop-services/database"
}

resource "aws_secretsmanager_secret" "llm" {
  name = "shop-services/llm"
}

resource "aws_ssm_parameter" "log_level" {
  name  = "/shop/log-level"
  type  = "String"
  value = "info"
}

resource "aws_kms_key" "this" {
  description = "Logs and secrets"
}

resource "aws_lb_target_group" "api" {
  name        = "shop-api"
  port        = 3000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = data.aws_vpc.this.id
}

module "watched_cluster" {
  source = "./modules/ecs-cluster"

  name               = "shop-watched"
  container_insights = "enhanced"
  kms_key_id         = aws_kms_key.this.arn
}

module "encrypted_registry" {
  source = "./modules/container-registry"

  repositories = { "shop/encrypted" = { keep = 10, expire_untagged_after_days = 1 } }
  kms_key_arn  = aws_kms_key.this.arn
  force_delete = true
}

output "api" {
  value = module.api
}

output "worker" {
  value = module.worker
}

output "migration" {
  value = module.migration
}

output "clusters" {
  value = [module.cluster, module.watched_cluster]
}

output "repositories" {
  value = {
    urls = merge(module.registry.repository_urls, module.encrypted_registry.repository_urls)
    arns = merge(module.registry.repository_arns, module.encrypted_registry.repository_arns)
  }
}

output "arns" {
  value = {
    database = aws_secretsmanager_secret.database.arn
    llm      = aws_secretsmanager_secret.llm.arn
    level    = aws_ssm_parameter.log_level.arn
    key      = aws_kms_key.this.arn
    targets  = aws_lb_target_group.api.arn
  }
}

output "network" {
  value = {
    subnets = data.aws_subnets.private.ids
    group   = aws_security_group.api.id
  }
}
