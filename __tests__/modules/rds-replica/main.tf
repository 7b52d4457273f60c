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

resource "aws_security_group" "database" {
  name        = "orders-rds"
  description = "The database"
  vpc_id      = data.aws_vpc.this.id
}

output "database" {
  value = module.database
}

output "replica" {
  value = module.replica
}
