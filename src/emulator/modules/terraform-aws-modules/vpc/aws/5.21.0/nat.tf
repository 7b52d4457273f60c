locals {
  # For all, for each zone, or for each private or database subnet; also the number of private route tables, with or without NAT.
  ways_out = (
    var.single_nat_gateway ? 1 :
    var.one_nat_gateway_per_az ? length(var.azs) :
    max(length(local.subnets.private), length(local.subnets.database))
  )
  nat_gateways = var.create_vpc && var.enable_nat_gateway ? local.ways_out : 0
  nat_names    = [for number in range(local.nat_gateways) : join("-", compact([var.name, local.zones[number % length(local.zones)].label]))]
  nat_tags     = [for name in local.nat_names : merge({ Name = name }, var.tags)]
}

resource "aws_eip" "nat" {
  count = var.reuse_nat_ips ? 0 : local.nat_gateways

  domain = "vpc"
  tags   = merge(local.nat_tags[count.index], var.nat_eip_tags)

  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  count = local.nat_gateways

  allocation_id = var.reuse_nat_ips ? var.external_nat_ip_ids[count.index] : aws_eip.nat[count.index].id
  subnet_id     = aws_subnet.public[count.index % length(aws_subnet.public)].id
  tags          = merge(local.nat_tags[count.index], var.nat_gateway_tags)

  # A gateway reaches the internet through the one of the VPC.
  depends_on = [aws_internet_gateway.this]

  lifecycle {
    precondition {
      condition     = length(local.subnets.public) > 0
      error_message = "A NAT gateway lies in a public subnet: give at least one in public_subnets."
    }
    precondition {
      condition     = var.one_nat_gateway_per_az && !var.single_nat_gateway ? length(local.subnets.public) >= length(var.azs) : true
      error_message = "one_nat_gateway_per_az needs a public subnet in each of the ${length(var.azs)} zones; there are ${length(local.subnets.public)}."
    }
    precondition {
      condition     = var.reuse_nat_ips ? length(var.external_nat_ip_ids) >= local.nat_gateways : true
      error_message = "reuse_nat_ips needs an address for each of the ${local.nat_gateways} NAT gateways; external_nat_ip_ids has ${length(var.external_nat_ip_ids)}."
    }
  }
}
