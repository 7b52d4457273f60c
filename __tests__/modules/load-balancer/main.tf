# The edge of an application, as the examples of four modules build it together.

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

data "aws_subnets" "public" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

resource "aws_security_group" "load_balancer" {
  name        = "shop-load-balancer"
  description = "The load balancer"
  vpc_id      = data.aws_vpc.this.id
}

resource "aws_route53_zone" "this" {
  name = "shop.example.com"
}

output "zone_id" {
  value = aws_route53_zone.this.zone_id
}

output "certificate_arn" {
  value = module.certificate.arn
}

output "load_balancer" {
  value = module.load_balancer
}

output "fqdn" {
  value = module.dns_record.fqdn
}

output "web_firewall" {
  value = module.web_firewall
}
