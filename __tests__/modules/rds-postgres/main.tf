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

resource "aws_security_group" "database" {
  name        = "shop-rds"
  description = "The database"
  vpc_id      = data.aws_vpc.this.id
}

output "address" {
  value = module.database.address
}

output "port" {
  value = module.database.port
}

output "secret_arn" {
  value = module.database.master_user_secret_arn
}
