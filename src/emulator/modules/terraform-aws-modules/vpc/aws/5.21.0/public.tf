locals {
  internet_gateways = var.create_igw && length(local.subnets.public) > 0 ? 1 : 0
  public_tables     = var.create_multiple_public_route_tables ? length(local.subnets.public) : min(1, length(local.subnets.public))
}

resource "aws_subnet" "public" {
  count = length(local.subnets.public)

  vpc_id                                      = one(aws_vpc.this).id
  cidr_block                                  = local.subnets.public[count.index].range
  availability_zone                           = local.subnets.public[count.index].zone.name
  availability_zone_id                        = local.subnets.public[count.index].zone.id
  map_public_ip_on_launch                     = var.map_public_ip_on_launch
  enable_resource_name_dns_a_record_on_launch = var.public_subnet_enable_resource_name_dns_a_record_on_launch
  private_dns_hostname_type_on_launch         = var.public_subnet_private_dns_hostname_type_on_launch

  tags = merge(
    { Name = local.subnets.public[count.index].name },
    var.tags,
    var.public_subnet_tags,
    lookup(var.public_subnet_tags_per_az, local.subnets.public[count.index].zone.label, {}),
  )
}

resource "aws_internet_gateway" "this" {
  count = local.internet_gateways

  vpc_id = one(aws_vpc.this).id
  tags   = merge({ Name = var.name }, var.tags, var.igw_tags)
}

resource "aws_route_table" "public" {
  count = local.public_tables

  vpc_id = one(aws_vpc.this).id

  tags = merge(
    {
      Name = (
        var.create_multiple_public_route_tables
        ? "${local.prefix.public}-${local.subnets.public[count.index].zone.label}"
        : local.prefix.public
      )
    },
    var.tags,
    var.public_route_table_tags,
  )
}

resource "aws_route_table_association" "public" {
  count = length(local.subnets.public)

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public[count.index % local.public_tables].id
}

resource "aws_route" "public_internet_gateway" {
  count = local.internet_gateways * local.public_tables

  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = one(aws_internet_gateway.this).id
}
