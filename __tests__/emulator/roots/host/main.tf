# A small host in a VPC of two public subnets, with what it needs of IAM, logs, S3 and DynamoDB.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region              = "ap-south-1"
  allowed_account_ids = ["498735610795"]

  default_tags {
    tags = { Project = "mecove", ManagedBy = "groundplan" }
  }
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name           = "mecove-mvp"
  cidr           = "10.0.0.0/16"
  azs            = ["ap-south-1a", "ap-south-1b"]
  public_subnets = ["10.0.0.0/24", "10.0.1.0/24"]
}

resource "aws_security_group" "host" {
  name        = "mecove-mvp-ec2"
  description = "The host"
  vpc_id      = module.vpc.vpc_id
}

resource "aws_security_group" "database" {
  name        = "mecove-mvp-rds"
  description = "The database"
  vpc_id      = module.vpc.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "internet_to_host" {
  for_each = { http = 80, https = 443, ssh = 22 }

  security_group_id = aws_security_group.host.id
  description       = each.key
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}

resource "aws_vpc_security_group_egress_rule" "host_to_internet" {
  security_group_id = aws_security_group.host.id
  description       = "everything"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_vpc_security_group_ingress_rule" "host_to_database" {
  security_group_id            = aws_security_group.database.id
  description                  = "PostgreSQL from the host"
  referenced_security_group_id = aws_security_group.host.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

data "aws_ssm_parameter" "ami" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

resource "aws_key_pair" "this" {
  key_name   = "mecove-mvp"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJhHBiYcDi3ClT6Smr1hC8b7qtOGcAB0TPY6CDCWCt6Q test"
}

resource "aws_instance" "host" {
  ami                    = data.aws_ssm_parameter.ami.insecure_value
  instance_type          = "t4g.small"
  subnet_id              = module.vpc.public_subnets[0]
  vpc_security_group_ids = [aws_security_group.host.id]
  iam_instance_profile   = aws_iam_instance_profile.host.name
  key_name               = aws_key_pair.this.key_name
  monitoring             = true
  user_data              = "#!/bin/bash\necho hello\n"

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    volume_size = 30
    volume_type = "gp3"
    encrypted   = true
  }

  tags = { Name = "mecove-mvp" }

  lifecycle {
    ignore_changes = [ami, user_data]
  }
}

resource "aws_eip" "host" {
  domain = "vpc"
  tags   = { Name = "mecove-mvp" }
}

resource "aws_eip_association" "host" {
  allocation_id = aws_eip.host.allocation_id
  instance_id   = aws_instance.host.id
}

resource "aws_iam_role" "host" {
  name               = "mecove-mvp-ec2"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "ssm" {
  role       = aws_iam_role.host.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role_policy" "logs" {
  role   = aws_iam_role.host.name
  name   = "logs"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["logs:PutLogEvents"], Resource = [for it in aws_cloudwatch_log_group.this : "${it.arn}:*"] }] })
}

resource "aws_iam_instance_profile" "host" {
  name = "mecove-mvp-ec2"
  role = aws_iam_role.host.name
}

resource "aws_cloudwatch_log_group" "this" {
  for_each = toset(["api", "worker", "caddy"])

  name              = "/ec2/mecove-mvp/${each.key}"
  retention_in_days = 14
}

resource "aws_s3_bucket" "state" {
  bucket        = "mecove-tfstate-498735610795"
  force_destroy = true
}

resource "aws_s3_bucket_versioning" "state" {
  bucket = aws_s3_bucket.state.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "state" {
  bucket = aws_s3_bucket.state.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "state" {
  bucket                  = aws_s3_bucket.state.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "state" {
  bucket = aws_s3_bucket_versioning.state.bucket

  rule {
    id     = "old-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days           = 90
      newer_noncurrent_versions = 10
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_policy" "state" {
  bucket = aws_s3_bucket.state.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "TlsOnly", Effect = "Deny", Principal = "*", Action = "s3:*", Resource = [aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/*"], Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
}

resource "aws_dynamodb_table" "locks" {
  name                        = "mecove-tflocks"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "LockID"
  deletion_protection_enabled = false

  attribute {
    name = "LockID"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled = true
  }
}

output "public_ip" {
  value = aws_eip.host.public_ip
}

output "ami" {
  value = data.aws_ssm_parameter.ami.insecure_value
}
