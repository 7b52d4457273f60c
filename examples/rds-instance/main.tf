terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

variable "name" {
  type = string
}

resource "aws_db_parameter_group" "this" {
  name   = var.name
  family = "postgres16"

  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }
}

resource "aws_db_instance" "this" {
  identifier                  = var.name
  engine                      = "postgres"
  engine_version              = "16"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  storage_encrypted           = true
  db_name                     = "orders"
  username                    = "orders"
  manage_master_user_password = true
  parameter_group_name        = aws_db_parameter_group.this.name
  skip_final_snapshot         = true
}

output "identifier" {
  value = aws_db_instance.this.identifier
}

output "endpoint" {
  value = { address = aws_db_instance.this.address, port = aws_db_instance.this.port }
}

output "secret_arn" {
  value = aws_db_instance.this.master_user_secret[0].secret_arn
}
