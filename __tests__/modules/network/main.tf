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

# One with public subnets alone, which is all that some need.
module "public" {
  source = "./modules/network"

  name           = "shop-public"
  cidr           = "10.30.0.0/16"
  zones          = ["ap-south-1a", "ap-south-1b"]
  public_subnets = ["10.30.0.0/24", "10.30.1.0/24"]
}

# One whose zones share a NAT gateway.
module "shared" {
  source = "./modules/network"

  name            = "shop-shared"
  cidr            = "10.40.0.0/16"
  zones           = ["ap-south-1a", "ap-south-1b"]
  public_subnets  = ["10.40.0.0/24", "10.40.1.0/24"]
  private_subnets = ["10.40.10.0/24", "10.40.11.0/24"]
  nat_gateways    = "single"
}

output "tiers" {
  value = module.network
}

output "public" {
  value = module.public
}

output "shared" {
  value = module.shared
}
