terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
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

resource "aws_security_group" "redis" {
  name        = "shop-redis"
  description = "Redis"
  vpc_id      = data.aws_vpc.this.id
}

output "redis" {
  value = module.redis
}

output "secrets" {
  value = module.secrets
}

output "key" {
  value = module.key
}
