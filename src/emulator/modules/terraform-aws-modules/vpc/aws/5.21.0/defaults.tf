locals {
  # Rules as the provider has them. Each value arrives as a string, a list as one with commas.
  default_group_rules = {
    for direction, rules in { ingress = var.default_security_group_ingress, egress = var.default_security_group_egress } : direction => [
      for it in rules : merge(
        {
          description = lookup(it, "description", null)
          protocol    = lookup(it, "protocol", "-1")
          from_port   = tonumber(lookup(it, "from_port", "0"))
          to_port     = tonumber(lookup(it, "to_port", "0"))
          self        = tobool(lookup(it, "self", "false"))
        },
        {
          for key in ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"] :
          key => compact(split(",", replace(lookup(it, key, ""), " ", "")))
        },
      )
    ]
  }

  default_routes = [
    for it in var.default_route_table_routes : {
      for key in [
        "cidr_block", "ipv6_cidr_block", "destination_prefix_list_id",
        "gateway_id", "nat_gateway_id", "egress_only_gateway_id", "transit_gateway_id", "vpc_peering_connection_id",
        "vpc_endpoint_id", "network_interface_id", "core_network_arn", "instance_id",
      ] : key => lookup(it, key, null)
    }
  ]
}

resource "aws_default_security_group" "this" {
  count = var.create_vpc && var.manage_default_security_group ? 1 : 0

  vpc_id = one(aws_vpc.this).id

  # Lists rather than blocks: an empty one takes away the rules that were there before.
  ingress = local.default_group_rules.ingress
  egress  = local.default_group_rules.egress

  tags = merge({ Name = coalesce(var.default_security_group_name, local.default_name) }, var.tags, var.default_security_group_tags)
}

resource "aws_default_network_acl" "this" {
  count = var.create_vpc && var.manage_default_network_acl ? 1 : 0

  default_network_acl_id = one(aws_vpc.this).default_network_acl_id

  dynamic "ingress" {
    for_each = var.default_network_acl_ingress

    content {
      rule_no         = ingress.value.rule_no
      action          = ingress.value.action
      protocol        = ingress.value.protocol
      from_port       = ingress.value.from_port
      to_port         = ingress.value.to_port
      cidr_block      = lookup(ingress.value, "cidr_block", null)
      ipv6_cidr_block = lookup(ingress.value, "ipv6_cidr_block", null)
      icmp_type       = lookup(ingress.value, "icmp_type", null)
      icmp_code       = lookup(ingress.value, "icmp_code", null)
    }
  }

  dynamic "egress" {
    for_each = var.default_network_acl_egress

    content {
      rule_no         = egress.value.rule_no
      action          = egress.value.action
      protocol        = egress.value.protocol
      from_port       = egress.value.from_port
      to_port         = egress.value.to_port
      cidr_block      = lookup(egress.value, "cidr_block", null)
      ipv6_cidr_block = lookup(egress.value, "ipv6_cidr_block", null)
      icmp_type       = lookup(egress.value, "icmp_type", null)
      icmp_code       = lookup(egress.value, "icmp_code", null)
    }
  }

  tags = merge({ Name = coalesce(var.default_network_acl_name, local.default_name) }, var.tags, var.default_network_acl_tags)

  lifecycle {
    # AWS puts each new subnet under the default ACL by itself.
    ignore_changes = [subnet_ids]
  }
}

resource "aws_default_route_table" "default" {
  count = var.create_vpc && var.manage_default_route_table ? 1 : 0

  default_route_table_id = one(aws_vpc.this).default_route_table_id
  propagating_vgws       = var.default_route_table_propagating_vgws
  route                  = local.default_routes

  tags = merge({ Name = coalesce(var.default_route_table_name, local.default_name) }, var.tags, var.default_route_table_tags)
}
