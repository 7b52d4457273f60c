terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
    tls = {
      source  = "hashicorp/tls"
      version = "~> 4.0"
    }
  }

  backend "s3" {
    bucket         = "mecove-tfstate-498735610795"
    key            = "mvp/terraform.tfstate"
    region         = "ap-south-1"
    dynamodb_table = "mecove-tfstate-locks"
    encrypt        = true
  }
}

provider "aws" {
  region = var.aws_region

  default_tags {
    tags = {
      Project     = "mecove"
      Environment = "mvp"
      ManagedBy   = "terraform"
    }
  }
}
