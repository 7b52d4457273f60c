resource "aws_subnet" "private" {
  count = local.private_count

  vpc_id                                      = aws_vpc.this[0].id
  cidr_block                                  = var.private_subnets[count.index]
  availability_zone                           = local.zone_names[count.index]
  availability_zone_id                        = local.zone_ids[count.index]
  enable_resource_name_dns_a_record_on_launch = var.private_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.private_subnet_private_dns_hostname_type_on_launch
  tags = merge(
    { Name = try(var.private_subnet_names[count.index], "${var.name}-${var.private_subnet_suffix}-${local.zones[count.index]}") },
    var.tags,
    var.private_subnet_tags,
    lookup(var.private_subnet_tags_per_az, local.zones[count.index], {}),
  )
}

# As many as there would be NAT gateways, also where there are none.
resource "aws_route_table" "private" {
  count = local.private_count > 0 ? local.nat_count : 0

  vpc_id = aws_vpc.this[0].id
  tags = merge(
    { Name = join("-", compact([var.name, var.private_subnet_suffix, var.single_nat_gateway ? "" : local.zones[count.index]])) },
    var.tags,
    var.private_route_table_tags,
  )
}

resource "aws_route_table_association" "private" {
  count = local.private_count

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}
