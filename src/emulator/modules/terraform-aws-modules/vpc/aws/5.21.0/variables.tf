variable "create_vpc" {
  description = "Make the VPC and everything in it."
  type        = bool
  default     = true
}

variable "name" {
  description = "Name of the VPC; names of its parts begin with it."
  type        = string
  default     = ""
}

variable "cidr" {
  description = "IPv4 range of the VPC."
  type        = string
  default     = "10.0.0.0/16"
}

variable "azs" {
  description = "Availability zones, by name or id."
  type        = list(string)
  default     = []
}

variable "instance_tenancy" {
  description = "Tenancy of the instances."
  type        = string
  default     = "default"
}

variable "enable_dns_hostnames" {
  description = "Give instances DNS names."
  type        = bool
  default     = true
}

variable "enable_dns_support" {
  description = "Resolve DNS in the VPC."
  type        = bool
  default     = true
}

variable "enable_network_address_usage_metrics" {
  description = "Count the addresses in use."
  type        = bool
  default     = null
}

variable "tags" {
  description = "Tags of everything."
  type        = map(string)
  default     = {}
}

variable "vpc_tags" {
  description = "Further tags of the VPC."
  type        = map(string)
  default     = {}
}

variable "public_subnets" {
  description = "IPv4 ranges of the public subnets."
  type        = list(string)
  default     = []
}

variable "public_subnet_names" {
  description = "Names of the public subnets, instead of made-up ones."
  type        = list(string)
  default     = []
}

variable "public_subnet_suffix" {
  description = "Part of the names of the public subnets."
  type        = string
  default     = "public"
}

variable "public_subnet_tags" {
  description = "Further tags of the public subnets."
  type        = map(string)
  default     = {}
}

variable "public_subnet_tags_per_az" {
  description = "Further tags of the public subnets by zone."
  type        = map(map(string))
  default     = {}
}

variable "public_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer DNS queries for resource names with A records."
  type        = bool
  default     = false
}

variable "public_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names of the instances."
  type        = string
  default     = null
}

variable "public_route_table_tags" {
  description = "Further tags of the public route tables."
  type        = map(string)
  default     = {}
}

variable "private_subnets" {
  description = "IPv4 ranges of the private subnets."
  type        = list(string)
  default     = []
}

variable "private_subnet_names" {
  description = "Names of the private subnets, instead of made-up ones."
  type        = list(string)
  default     = []
}

variable "private_subnet_suffix" {
  description = "Part of the names of the private subnets."
  type        = string
  default     = "private"
}

variable "private_subnet_tags" {
  description = "Further tags of the private subnets."
  type        = map(string)
  default     = {}
}

variable "private_subnet_tags_per_az" {
  description = "Further tags of the private subnets by zone."
  type        = map(map(string))
  default     = {}
}

variable "private_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer DNS queries for resource names with A records."
  type        = bool
  default     = false
}

variable "private_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names of the instances."
  type        = string
  default     = null
}

variable "private_route_table_tags" {
  description = "Further tags of the private route tables."
  type        = map(string)
  default     = {}
}

variable "database_subnets" {
  description = "IPv4 ranges of the database subnets."
  type        = list(string)
  default     = []
}

variable "database_subnet_names" {
  description = "Names of the database subnets, instead of made-up ones."
  type        = list(string)
  default     = []
}

variable "database_subnet_suffix" {
  description = "Part of the names of the database subnets."
  type        = string
  default     = "db"
}

variable "database_subnet_tags" {
  description = "Further tags of the database subnets."
  type        = map(string)
  default     = {}
}

variable "database_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer DNS queries for resource names with A records."
  type        = bool
  default     = false
}

variable "database_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names of the instances."
  type        = string
  default     = null
}

variable "database_route_table_tags" {
  description = "Further tags of the database route tables."
  type        = map(string)
  default     = {}
}

variable "map_public_ip_on_launch" {
  description = "Give instances in public subnets a public address."
  type        = bool
  default     = false
}

variable "create_multiple_public_route_tables" {
  description = "One route table for each public subnet instead of one for all."
  type        = bool
  default     = false
}

variable "create_private_nat_gateway_route" {
  description = "Route private subnets through the NAT gateways."
  type        = bool
  default     = true
}

variable "create_database_subnet_group" {
  description = "Make an RDS subnet group of the database subnets."
  type        = bool
  default     = true
}

variable "database_subnet_group_name" {
  description = "Name of the subnet group; the VPC's name by default."
  type        = string
  default     = null
}

variable "database_subnet_group_tags" {
  description = "Further tags of the subnet group."
  type        = map(string)
  default     = {}
}

variable "create_database_subnet_route_table" {
  description = "Route tables for the database subnets instead of the private ones."
  type        = bool
  default     = false
}

variable "create_database_internet_gateway_route" {
  description = "Route the database subnets to the internet."
  type        = bool
  default     = false
}

variable "create_database_nat_gateway_route" {
  description = "Route the database subnets through the NAT gateways."
  type        = bool
  default     = false
}

variable "create_igw" {
  description = "Make an internet gateway for the public subnets."
  type        = bool
  default     = true
}

variable "igw_tags" {
  description = "Further tags of the internet gateway."
  type        = map(string)
  default     = {}
}

variable "enable_nat_gateway" {
  description = "Make NAT gateways."
  type        = bool
  default     = false
}

variable "single_nat_gateway" {
  description = "One NAT gateway for all private subnets."
  type        = bool
  default     = false
}

variable "one_nat_gateway_per_az" {
  description = "One NAT gateway for each zone."
  type        = bool
  default     = false
}

variable "nat_gateway_destination_cidr_block" {
  description = "What is routed through the NAT gateways."
  type        = string
  default     = "0.0.0.0/0"
}

variable "reuse_nat_ips" {
  description = "Take the addresses of external_nat_ip_ids instead of new ones."
  type        = bool
  default     = false
}

variable "external_nat_ip_ids" {
  description = "Allocation ids of the addresses to take."
  type        = list(string)
  default     = []
}

variable "external_nat_ips" {
  description = "The addresses to take, for the output."
  type        = list(string)
  default     = []
}

variable "nat_gateway_tags" {
  description = "Further tags of the NAT gateways."
  type        = map(string)
  default     = {}
}

variable "nat_eip_tags" {
  description = "Further tags of the NAT gateways' addresses."
  type        = map(string)
  default     = {}
}

variable "manage_default_security_group" {
  description = "Adopt the VPC's default security group."
  type        = bool
  default     = true
}

variable "default_security_group_name" {
  description = "Name of the default security group."
  type        = string
  default     = null
}

variable "default_security_group_tags" {
  description = "Further tags of the default security group."
  type        = map(string)
  default     = {}
}

variable "default_security_group_ingress" {
  description = "Its ingress rules."
  type        = list(map(string))
  default     = []
}

variable "default_security_group_egress" {
  description = "Its egress rules."
  type        = list(map(string))
  default     = []
}

variable "manage_default_network_acl" {
  description = "Adopt the VPC's default network ACL."
  type        = bool
  default     = true
}

variable "default_network_acl_name" {
  description = "Name of the default network ACL."
  type        = string
  default     = null
}

variable "default_network_acl_tags" {
  description = "Further tags of the default network ACL."
  type        = map(string)
  default     = {}
}

variable "default_network_acl_ingress" {
  description = "Its ingress rules."
  type        = list(map(string))
  default = [
    { rule_no = 100, action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" },
    { rule_no = 101, action = "allow", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}

variable "default_network_acl_egress" {
  description = "Its egress rules."
  type        = list(map(string))
  default = [
    { rule_no = 100, action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" },
    { rule_no = 101, action = "allow", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}

variable "manage_default_route_table" {
  description = "Adopt the VPC's default route table."
  type        = bool
  default     = true
}

variable "default_route_table_name" {
  description = "Name of the default route table."
  type        = string
  default     = null
}

variable "default_route_table_tags" {
  description = "Further tags of the default route table."
  type        = map(string)
  default     = {}
}

variable "default_route_table_propagating_vgws" {
  description = "Virtual gateways that propagate routes."
  type        = list(string)
  default     = []
}

variable "default_route_table_routes" {
  description = "Its routes."
  type        = list(map(string))
  default     = []
}
