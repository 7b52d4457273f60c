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

variable "instance_type" {
  type    = string
  default = "t4g.micro"
}

variable "zone" {
  description = "Availability zone. AWS chooses one if it is null."
  type        = string
  default     = null
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

resource "aws_instance" "this" {
  ami               = data.aws_ssm_parameter.image.insecure_value
  instance_type     = var.instance_type
  availability_zone = var.zone
  tags              = { Name = var.name }

  lifecycle {
    ignore_changes = [ami]
  }
}

output "instance_id" {
  value = aws_instance.this.id
}
