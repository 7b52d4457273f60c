locals {
  most_subnets = max(length(var.public_subnets), length(var.private_subnets), length(var.database_subnets))
  nat_count    = var.single_nat_gateway ? 1 : var.one_nat_gateway_per_az ? length(var.azs) : local.most_subnets
  nat_made     = var.create_vpc && var.enable_nat_gateway ? local.nat_count : 0
}

resource "aws_eip" "nat" {
  count = var.reuse_nat_ips ? 0 : local.nat_made

  domain     = "vpc"
  tags       = merge({ Name = "${var.name}-${local.zones[count.index]}" }, var.tags, var.nat_eip_tags)
  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  count = local.nat_made

  allocation_id = element(var.reuse_nat_ips ? var.external_nat_ip_ids : aws_eip.nat[*].id, count.index)
  subnet_id     = element(aws_subnet.public[*].id, count.index)
  tags          = merge({ Name = "${var.name}-${local.zones[count.index]}" }, var.tags, var.nat_gateway_tags)
  depends_on    = [aws_internet_gateway.this]
}

resource "aws_route" "private_nat_gateway" {
  count = var.create_private_nat_gateway_route ? local.nat_made : 0

  route_table_id         = element(aws_route_table.private[*].id, count.index)
  destination_cidr_block = var.nat_gateway_destination_cidr_block
  nat_gateway_id         = aws_nat_gateway.this[count.index].id

  timeouts {
    create = "5m"
  }
}
