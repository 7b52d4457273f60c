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

variable "zones" {
  type    = set(string)
  default = ["a", "b"]
}

resource "aws_vpc" "this" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "private" {
  for_each = { a = "10.20.10.0/24", b = "10.20.11.0/24" }

  vpc_id            = aws_vpc.this.id
  cidr_block        = each.value
  availability_zone = "ap-south-1${each.key}"
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private

  vpc_id = aws_vpc.this.id
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_security_group" "endpoints" {
  name        = "shop-endpoints"
  description = "Endpoints of AWS services"
  vpc_id      = aws_vpc.this.id
}

# May come and go, unlike the example.
module "changing" {
  source = "./modules/vpc-endpoints"

  name   = "shop-changing"
  region = "ap-south-1"
  vpc_id = aws_vpc.this.id

  gateway = {
    dynamodb = { route_table_ids = [for zone in var.zones : aws_route_table.private[zone].id] }
  }

  interface = {
    logs = {}
  }

  subnet_ids         = [for zone in var.zones : aws_subnet.private[zone].id]
  security_group_ids = [aws_security_group.endpoints.id]
}

output "endpoints" {
  value = module.endpoints
}

output "changing" {
  value = module.changing
}

output "subnet_ids" {
  value = values(aws_subnet.private)[*].id
}

output "route_table_ids" {
  value = values(aws_route_table.private)[*].id
}

output "vpc_id" {
  value = aws_vpc.this.id
}
