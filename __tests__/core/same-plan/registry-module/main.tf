variable "name" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "nat_per_zone" {
  type = bool
}

variable "owner" {
  type    = string
  default = null
}

module "vpc" {
  source              = "terraform-aws-modules/vpc/aws"
  version             = "5.21.0"
  name                = "${var.name}-vpc"
  cidr                = "10.0.0.0/16"
  azs                 = ["eu-central-1a", "eu-central-1b"]
  public_subnets      = var.subnets
  enable_nat_gateway  = var.nat_per_zone
  tags                = { Template = "$${x}", Owner = coalesce(var.owner, "nobody") }
  public_subnet_names = [for subnet in var.subnets : "${var.name} ${subnet}"]
}

resource "aws_cloudwatch_log_group" "this" {
  name       = "/vpc/${module.vpc.vpc_id}"
  depends_on = [module.vpc]
}

output "first_subnet_id" {
  value = module.vpc.public_subnets[0]
}

output "vpc_id" {
  value = module.vpc.vpc_id
}
