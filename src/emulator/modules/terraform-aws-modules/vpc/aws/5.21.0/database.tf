locals {
  # One table for all of them where there is one way out, else one for each subnet.
  database_shares_table = var.single_nat_gateway || var.create_database_internet_gateway_route
  database_tables = (
    !var.create_database_subnet_route_table ? 0 :
    local.database_shares_table ? min(1, length(local.subnets.database)) :
    length(local.subnets.database)
  )

  database_to_internet = var.create_database_internet_gateway_route ? local.internet_gateways * min(1, local.database_tables) : 0
  database_to_nat      = local.nat_gateways > 0 && var.create_database_nat_gateway_route ? local.database_tables : 0

  # The tables that lead the database subnets.
  database_table_ids = local.database_tables > 0 ? aws_route_table.database[*].id : aws_route_table.private[*].id

  # RDS knows names in lower case only.
  database_group_name = try(lower(coalesce(var.database_subnet_group_name, var.name)), null)
}

resource "aws_subnet" "database" {
  count = length(local.subnets.database)

  vpc_id                                      = one(aws_vpc.this).id
  cidr_block                                  = local.subnets.database[count.index].range
  availability_zone                           = local.subnets.database[count.index].zone.name
  availability_zone_id                        = local.subnets.database[count.index].zone.id
  enable_resource_name_dns_a_record_on_launch = var.database_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.database_subnet_private_dns_hostname_type_on_launch

  tags = merge({ Name = local.subnets.database[count.index].name }, var.tags, var.database_subnet_tags)
}

resource "aws_db_subnet_group" "database" {
  count = var.create_database_subnet_group ? min(1, length(local.subnets.database)) : 0

  name        = local.database_group_name
  description = "Database subnets of ${coalesce(var.name, "the VPC")}"
  subnet_ids  = aws_subnet.database[*].id

  tags = merge({ Name = local.database_group_name }, var.tags, var.database_subnet_group_tags)
}

resource "aws_route_table" "database" {
  count = local.database_tables

  vpc_id = one(aws_vpc.this).id

  tags = merge(
    {
      Name = (
        local.database_shares_table
        ? local.prefix.database
        : "${local.prefix.database}-${local.subnets.database[count.index].zone.label}"
      )
    },
    var.tags,
    var.database_route_table_tags,
  )
}

resource "aws_route_table_association" "database" {
  count = length(local.subnets.database)

  subnet_id      = aws_subnet.database[count.index].id
  route_table_id = local.database_table_ids[count.index % length(local.database_table_ids)]
}

resource "aws_route" "database_internet_gateway" {
  count = local.database_to_internet

  route_table_id         = aws_route_table.database[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = one(aws_internet_gateway.this).id

  lifecycle {
    precondition {
      condition     = local.database_to_nat > 0 ? var.nat_gateway_destination_cidr_block != "0.0.0.0/0" : true
      error_message = "The database subnets cannot lead to 0.0.0.0/0 by two ways: choose one of create_database_internet_gateway_route and create_database_nat_gateway_route."
    }
  }
}

resource "aws_route" "database_nat_gateway" {
  count = local.database_to_nat

  route_table_id         = aws_route_table.database[count.index].id
  destination_cidr_block = var.nat_gateway_destination_cidr_block
  nat_gateway_id         = aws_nat_gateway.this[count.index % local.nat_gateways].id
}
