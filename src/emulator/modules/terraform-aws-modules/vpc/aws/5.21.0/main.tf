locals {
  public_count   = var.create_vpc ? length(var.public_subnets) : 0
  private_count  = var.create_vpc ? length(var.private_subnets) : 0
  database_count = var.create_vpc ? length(var.database_subnets) : 0

  # The zone of the subnet with each index: subnets go round the zones.
  zones = [for i in range(max(local.most_subnets, length(var.azs))) : element(coalescelist(var.azs, [""]), i)]
  # A zone may be given as an id, such as aps1-az1.
  zone_names = [for zone in local.zones : can(regex("^[a-z]{2}-", zone)) ? zone : null]
  zone_ids   = [for zone in local.zones : can(regex("^[a-z]{2}-", zone)) ? null : zone]
}

resource "aws_vpc" "this" {
  count = var.create_vpc ? 1 : 0

  cidr_block                           = var.cidr
  instance_tenancy                     = var.instance_tenancy
  enable_dns_hostnames                 = var.enable_dns_hostnames
  enable_dns_support                   = var.enable_dns_support
  enable_network_address_usage_metrics = var.enable_network_address_usage_metrics
  tags                                 = merge({ Name = var.name }, var.tags, var.vpc_tags)
}

resource "aws_internet_gateway" "this" {
  count = local.public_count > 0 && var.create_igw ? 1 : 0

  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = var.name }, var.tags, var.igw_tags)
}
