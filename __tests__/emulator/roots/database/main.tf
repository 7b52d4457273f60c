# A database with a master password that RDS manages, in a VPC with private and database subnets and one NAT gateway.
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

  name               = "mecove-db"
  cidr               = "10.1.0.0/16"
  azs                = ["ap-south-1a", "ap-south-1b"]
  public_subnets     = ["10.1.0.0/24", "10.1.1.0/24"]
  private_subnets    = ["10.1.10.0/24", "10.1.11.0/24"]
  database_subnets   = ["10.1.20.0/24", "10.1.21.0/24"]
  enable_nat_gateway = true
  single_nat_gateway = true

  public_subnet_tags = { Tier = "public" }
}

resource "aws_db_parameter_group" "this" {
  name   = "mecove-db"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name         = "max_connections"
    value        = "80"
    apply_method = "pending-reboot"
  }
}

resource "aws_db_instance" "this" {
  identifier                  = "mecove-db"
  engine                      = "postgres"
  engine_version              = "16"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  storage_type                = "gp3"
  storage_encrypted           = true
  db_name                     = "mecove"
  username                    = "mecove"
  manage_master_user_password = true
  db_subnet_group_name        = module.vpc.database_subnet_group_name
  parameter_group_name        = aws_db_parameter_group.this.name
  backup_retention_period     = 0
  publicly_accessible         = false
  skip_final_snapshot         = true
  apply_immediately           = true
}

resource "aws_secretsmanager_secret_rotation" "this" {
  secret_id          = aws_db_instance.this.master_user_secret[0].secret_arn
  rotate_immediately = false

  rotation_rules {
    automatically_after_days = 30
  }
}

output "secret_arn" {
  value = aws_db_instance.this.master_user_secret[0].secret_arn
}

output "instance_id" {
  value = aws_db_instance.this.id
}
