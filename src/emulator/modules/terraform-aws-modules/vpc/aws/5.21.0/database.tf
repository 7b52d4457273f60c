locals {
  database_group_name = lower(coalesce(var.database_subnet_group_name, var.name, "default"))

  # One table where all go the same way: through the one NAT gateway or straight to the internet.
  database_one_table   = var.single_nat_gateway || var.create_database_internet_gateway_route
  database_own_tables  = local.database_count > 0 && var.create_database_subnet_route_table
  database_table_count = !local.database_own_tables ? 0 : local.database_one_table ? 1 : local.database_count
  database_by_nat      = var.enable_nat_gateway && var.create_database_nat_gateway_route && !var.create_database_internet_gateway_route
  database_by_internet = var.create_igw && var.create_database_internet_gateway_route && !var.create_database_nat_gateway_route
}

resource "aws_subnet" "database" {
  count = local.database_count

  vpc_id                                      = aws_vpc.this[0].id
  cidr_block                                  = var.database_subnets[count.index]
  availability_zone                           = local.zone_names[count.index]
  availability_zone_id                        = local.zone_ids[count.index]
  enable_resource_name_dns_a_record_on_launch = var.database_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.database_subnet_private_dns_hostname_type_on_launch
  tags = merge(
    { Name = try(var.database_subnet_names[count.index], "${var.name}-${var.database_subnet_suffix}-${local.zones[count.index]}") },
    var.tags,
    var.database_subnet_tags,
  )
}

resource "aws_db_subnet_group" "database" {
  count = local.database_count > 0 && var.create_database_subnet_group ? 1 : 0

  name        = local.database_group_name
  description = "Database subnet group for ${var.name}"
  subnet_ids  = aws_subnet.database[*].id
  tags        = merge({ Name = local.database_group_name }, var.tags, var.database_subnet_group_tags)
}

resource "aws_route_table" "database" {
  count = local.database_table_count

  vpc_id = aws_vpc.this[0].id
  tags = merge(
    { Name = join("-", compact([var.name, var.database_subnet_suffix, local.database_one_table ? "" : local.zones[count.index]])) },
    var.tags,
    var.database_route_table_tags,
  )
}

# Without tables of their own the subnets share those of the private ones, which must exist.
resource "aws_route_table_association" "database" {
  count = local.database_count

  subnet_id = aws_subnet.database[count.index].id
  route_table_id = element(
    coalescelist(aws_route_table.database[*].id, aws_route_table.private[*].id),
    local.database_own_tables && local.database_one_table ? 0 : count.index,
  )
}

resource "aws_route" "database_internet_gateway" {
  count = local.database_own_tables && local.database_by_internet ? 1 : 0

  route_table_id         = aws_route_table.database[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id

  timeouts {
    create = "5m"
  }
}

resource "aws_route" "database_nat_gateway" {
  count = local.database_by_nat ? local.database_table_count : 0

  route_table_id         = aws_route_table.database[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)

  timeouts {
    create = "5m"
  }
}
