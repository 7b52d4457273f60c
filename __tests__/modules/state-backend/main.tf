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

output "bucket" {
  value = module.state.bucket
}

output "lock_table" {
  value = module.state.lock_table
}
