variable "manage_default_security_group" {
  description = "Take over the default security group of the VPC."
  type        = bool
  default     = true
  nullable    = false
}

variable "default_security_group_name" {
  description = "Name tag of the default security group; null takes <name>-default."
  type        = string
  default     = null
}

variable "default_security_group_ingress" {
  description = "All incoming rules of the default security group; lists are written with commas."
  type        = list(map(string))
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for it in var.default_security_group_ingress : length(setsubtract(keys(it), ["cidr_blocks", "description", "from_port", "ipv6_cidr_blocks", "prefix_list_ids", "protocol", "security_groups", "self", "to_port"])) == 0])
    error_message = "default_security_group_ingress knows these keys: cidr_blocks, description, from_port, ipv6_cidr_blocks, prefix_list_ids, protocol, security_groups, self, to_port."
  }
}

variable "default_security_group_egress" {
  description = "All outgoing rules of the default security group; lists are written with commas."
  type        = list(map(string))
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for it in var.default_security_group_egress : length(setsubtract(keys(it), ["cidr_blocks", "description", "from_port", "ipv6_cidr_blocks", "prefix_list_ids", "protocol", "security_groups", "self", "to_port"])) == 0])
    error_message = "default_security_group_egress knows these keys: cidr_blocks, description, from_port, ipv6_cidr_blocks, prefix_list_ids, protocol, security_groups, self, to_port."
  }
}

variable "default_security_group_tags" {
  description = "More tags of the default security group."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "manage_default_network_acl" {
  description = "Take over the default network ACL of the VPC."
  type        = bool
  default     = true
  nullable    = false
}

variable "default_network_acl_name" {
  description = "Name tag of the default network ACL; null takes <name>-default."
  type        = string
  default     = null
}

variable "default_network_acl_ingress" {
  description = "All incoming rules of the default network ACL."
  type        = list(map(string))
  default = [
    { rule_no = "100", action = "allow", from_port = "0", to_port = "0", protocol = "-1", cidr_block = "0.0.0.0/0" },
    { rule_no = "101", action = "allow", from_port = "0", to_port = "0", protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
  nullable = false

  validation {
    condition     = alltrue([for it in var.default_network_acl_ingress : length(setsubtract(keys(it), ["action", "cidr_block", "from_port", "icmp_code", "icmp_type", "ipv6_cidr_block", "protocol", "rule_no", "to_port"])) == 0])
    error_message = "default_network_acl_ingress knows these keys: action, cidr_block, from_port, icmp_code, icmp_type, ipv6_cidr_block, protocol, rule_no, to_port."
  }
}

variable "default_network_acl_egress" {
  description = "All outgoing rules of the default network ACL."
  type        = list(map(string))
  default = [
    { rule_no = "100", action = "allow", from_port = "0", to_port = "0", protocol = "-1", cidr_block = "0.0.0.0/0" },
    { rule_no = "101", action = "allow", from_port = "0", to_port = "0", protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
  nullable = false

  validation {
    condition     = alltrue([for it in var.default_network_acl_egress : length(setsubtract(keys(it), ["action", "cidr_block", "from_port", "icmp_code", "icmp_type", "ipv6_cidr_block", "protocol", "rule_no", "to_port"])) == 0])
    error_message = "default_network_acl_egress knows these keys: action, cidr_block, from_port, icmp_code, icmp_type, ipv6_cidr_block, protocol, rule_no, to_port."
  }
}

variable "default_network_acl_tags" {
  description = "More tags of the default network ACL."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "manage_default_route_table" {
  description = "Take over the main route table of the VPC."
  type        = bool
  default     = true
  nullable    = false
}

variable "default_route_table_name" {
  description = "Name tag of the main route table; null takes <name>-default."
  type        = string
  default     = null
}

variable "default_route_table_routes" {
  description = "All routes of the main route table."
  type        = list(map(string))
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for it in var.default_route_table_routes : length(setsubtract(keys(it), ["cidr_block", "core_network_arn", "destination_prefix_list_id", "egress_only_gateway_id", "gateway_id", "ipv6_cidr_block", "nat_gateway_id", "network_interface_id", "transit_gateway_id", "vpc_endpoint_id", "vpc_peering_connection_id"])) == 0])
    error_message = "default_route_table_routes knows these keys: cidr_block, core_network_arn, destination_prefix_list_id, egress_only_gateway_id, gateway_id, ipv6_cidr_block, nat_gateway_id, network_interface_id, transit_gateway_id, vpc_endpoint_id, vpc_peering_connection_id."
  }
}

variable "default_route_table_propagating_vgws" {
  description = "Virtual private gateways that pass their routes on to the main route table."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "default_route_table_tags" {
  description = "More tags of the main route table."
  type        = map(string)
  default     = {}
  nullable    = false
}
