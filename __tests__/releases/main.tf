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

variable "cpu" {
  type    = number
  default = 256
}

variable "log_level" {
  type    = string
  default = "info"
}

data "aws_vpc" "this" {
  default = true
}

data "aws_subnets" "this" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

data "aws_security_group" "this" {
  vpc_id = data.aws_vpc.this.id
  name   = "default"
}

locals {
  services = ["api", "other"]
}

resource "aws_ecr_repository" "this" {
  for_each     = toset(local.services)
  name         = "shop/${each.key}"
  force_delete = true
}

resource "aws_kms_key" "this" {
  for_each    = toset(local.services)
  description = "Secrets of ${each.key}"
}

resource "aws_secretsmanager_secret" "this" {
  for_each   = toset(local.services)
  name       = "shop/${each.key}"
  kms_key_id = aws_kms_key.this[each.key].arn
}

resource "aws_ssm_parameter" "this" {
  for_each = toset(local.services)
  name     = "/shop/${each.key}/token"
  type     = "String"
  value    = "set by hand"

  lifecycle {
    ignore_changes = [value]
  }
}

resource "aws_s3_bucket" "this" {
  for_each      = toset(local.services)
  bucket        = "shop-${each.key}-uploads"
  force_destroy = true
}

module "cluster" {
  source = "./modules/ecs-cluster"

  name = "shop"
}

module "api" {
  source = "./modules/ecs-service"

  name                 = "shop-api"
  cluster_arn          = module.cluster.arn
  image_parameter_name = "/shop/api/image"
  initial_image        = "${aws_ecr_repository.this["api"].repository_url}:1"
  repository_arn       = aws_ecr_repository.this["api"].arn
  cpu                  = var.cpu
  memory               = 2 * var.cpu
  environment          = { LOG_LEVEL = var.log_level }
  secrets = {
    PASSWORD = "${aws_secretsmanager_secret.this["api"].arn}:password::"
    TOKEN    = aws_ssm_parameter.this["api"].arn
  }
  kms_key_arns           = [aws_kms_key.this["api"].arn]
  enable_execute_command = true
  subnet_ids             = data.aws_subnets.this.ids
  security_group_ids     = [data.aws_security_group.this.id]
  task_policy_statements = {
    ReadUploads = { actions = ["s3:GetObject"], resources = ["${aws_s3_bucket.this["api"].arn}/*"] }
  }
}

module "other" {
  source = "./modules/ecs-service"

  name                 = "shop-other"
  cluster_arn          = module.cluster.arn
  image_parameter_name = "/shop/other/image"
  initial_image        = "${aws_ecr_repository.this["other"].repository_url}:1"
  repository_arn       = aws_ecr_repository.this["other"].arn
  secrets              = { PASSWORD = aws_secretsmanager_secret.this["other"].arn }
  subnet_ids           = data.aws_subnets.this.ids
  security_group_ids   = [data.aws_security_group.this.id]
}

output "api" {
  value = merge(module.api, { repository_url = aws_ecr_repository.this["api"].repository_url })
}

output "other" {
  value = module.other
}

output "cluster" {
  value = module.cluster.name
}

output "keys" {
  value = { for name in local.services : name => aws_kms_key.this[name].arn }
}
