# A VPC with private and database subnets and one NAT gateway.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = "ap-south-1"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name               = "tiers"
  cidr               = "10.1.0.0/16"
  azs                = ["ap-south-1a", "ap-south-1b"]
  public_subnets     = ["10.1.0.0/24", "10.1.1.0/24"]
  private_subnets    = ["10.1.10.0/24", "10.1.11.0/24"]
  database_subnets   = ["10.1.20.0/24", "10.1.21.0/24"]
  enable_nat_gateway = true
  single_nat_gateway = true

  public_subnet_tags = { Tier = "public" }
}
