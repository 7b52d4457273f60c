locals {
  # Subnets whose way out is a private route table.
  behind_private_tables = length(local.subnets.private) + (local.database_tables > 0 ? 0 : length(local.subnets.database))
  private_tables        = local.behind_private_tables > 0 ? local.ways_out : 0
}

resource "aws_subnet" "private" {
  count = length(local.subnets.private)

  vpc_id                                      = one(aws_vpc.this).id
  cidr_block                                  = local.subnets.private[count.index].range
  availability_zone                           = local.subnets.private[count.index].zone.name
  availability_zone_id                        = local.subnets.private[count.index].zone.id
  enable_resource_name_dns_a_record_on_launch = var.private_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.private_subnet_private_dns_hostname_type_on_launch

  tags = merge(
    { Name = local.subnets.private[count.index].name },
    var.tags,
    var.private_subnet_tags,
    lookup(var.private_subnet_tags_per_az, local.subnets.private[count.index].zone.label, {}),
  )
}

resource "aws_route_table" "private" {
  count = local.private_tables

  vpc_id = one(aws_vpc.this).id

  tags = merge(
    {
      Name = (
        var.single_nat_gateway
        ? local.prefix.private
        : "${local.prefix.private}-${local.zones[count.index % length(local.zones)].label}"
      )
    },
    var.tags,
    var.private_route_table_tags,
  )
}

resource "aws_route_table_association" "private" {
  count = length(local.subnets.private)

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index % local.private_tables].id
}

resource "aws_route" "private_nat_gateway" {
  count = local.nat_gateways > 0 && var.create_private_nat_gateway_route ? local.private_tables : 0

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = var.nat_gateway_destination_cidr_block
  nat_gateway_id         = aws_nat_gateway.this[count.index].id
}
