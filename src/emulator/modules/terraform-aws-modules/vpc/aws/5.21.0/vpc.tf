resource "aws_vpc" "this" {
  count = var.create_vpc ? 1 : 0

  cidr_block                           = var.cidr
  instance_tenancy                     = var.instance_tenancy
  enable_dns_support                   = var.enable_dns_support
  enable_dns_hostnames                 = var.enable_dns_hostnames
  enable_network_address_usage_metrics = var.enable_network_address_usage_metrics

  tags = merge({ Name = var.name }, var.tags, var.vpc_tags)

  lifecycle {
    precondition {
      condition     = length(var.azs) > 0 ? true : length(concat(var.public_subnets, var.private_subnets, var.database_subnets)) == 0
      error_message = "There are subnets but no zones for them: name at least one in azs."
    }
  }
}
