# What a team operates its services with, in one root: what is in it waits for the provider once.

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

data "aws_subnets" "this" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

resource "aws_kms_key" "alarms" {
  description = "Alarms of shop"
}

resource "aws_ecs_cluster" "this" {
  name = "shop-operations"
}

resource "aws_ecs_task_definition" "api" {
  family                   = "shop-operations-api"
  cpu                      = 256
  memory                   = 512
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = jsonencode([{ name = "api", image = "nginx:1", essential = true }])
}

resource "aws_ecs_service" "api" {
  name            = "shop-api"
  cluster         = aws_ecs_cluster.this.arn
  task_definition = aws_ecs_task_definition.api.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = data.aws_subnets.this.ids
  }

  lifecycle {
    ignore_changes = [desired_count]
  }
}

output "alarms" {
  value = module.alarms
}

output "scaling" {
  value = module.scaling
}

output "names" {
  value = { budget = module.budget.name, dashboard = module.dashboard.name, key = aws_kms_key.alarms.arn }
}
