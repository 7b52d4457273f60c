locals {
  public_table_count = local.public_count == 0 ? 0 : var.create_multiple_public_route_tables ? local.public_count : 1
}

resource "aws_subnet" "public" {
  # With a NAT gateway in each zone there must be a public subnet in each.
  count = !var.one_nat_gateway_per_az || local.public_count >= length(var.azs) ? local.public_count : 0

  vpc_id                                      = aws_vpc.this[0].id
  cidr_block                                  = var.public_subnets[count.index]
  availability_zone                           = local.zone_names[count.index]
  availability_zone_id                        = local.zone_ids[count.index]
  map_public_ip_on_launch                     = var.map_public_ip_on_launch
  enable_resource_name_dns_a_record_on_launch = var.public_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.public_subnet_private_dns_hostname_type_on_launch
  tags = merge(
    { Name = try(var.public_subnet_names[count.index], "${var.name}-${var.public_subnet_suffix}-${local.zones[count.index]}") },
    var.tags,
    var.public_subnet_tags,
    lookup(var.public_subnet_tags_per_az, local.zones[count.index], {}),
  )
}

resource "aws_route_table" "public" {
  count = local.public_table_count

  vpc_id = aws_vpc.this[0].id
  tags = merge(
    { Name = join("-", compact([var.name, var.public_subnet_suffix, var.create_multiple_public_route_tables ? local.zones[count.index] : ""])) },
    var.tags,
    var.public_route_table_tags,
  )
}

resource "aws_route_table_association" "public" {
  count = local.public_count

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public[var.create_multiple_public_route_tables ? count.index : 0].id
}

resource "aws_route" "public_internet_gateway" {
  count = var.create_igw ? local.public_table_count : 0

  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id

  timeouts {
    create = "5m"
  }
}
