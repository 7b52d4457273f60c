terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
    tls = {
      source  = "hashicorp/tls"
      version = "~> 4.1"
    }
  }
}

provider "aws" {
  region = "ap-south-1"
}

data "aws_vpc" "this" {
  default = true
}

data "aws_subnets" "public" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

resource "aws_security_group" "host" {
  name        = "shop-host"
  description = "The host"
  vpc_id      = data.aws_vpc.this.id
}

data "aws_iam_policy_document" "write_logs" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["arn:aws:logs:ap-south-1:*:log-group:/ec2/shop/*"]
  }
}

output "instance_id" {
  value = module.host.instance_id
}

output "public_ip" {
  value = module.host.public_ip
}

output "private_key" {
  value     = module.host.private_key
  sensitive = true
}
