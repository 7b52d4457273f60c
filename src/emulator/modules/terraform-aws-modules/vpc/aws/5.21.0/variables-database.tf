variable "database_subnets" {
  description = "IPv4 ranges of the database subnets."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "database_subnet_names" {
  description = "Name tags of the database subnets, in their order; a subnet beyond the list gets the usual name."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "database_subnet_suffix" {
  description = "Middle part of the usual names of database subnets and route tables."
  type        = string
  default     = "db"
  nullable    = false
}

variable "database_subnet_tags" {
  description = "More tags of the database subnets."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "database_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer for resource-based host names in database subnets with an A record."
  type        = bool
  default     = false
  nullable    = false
}

variable "database_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names in database subnets, ip-name or resource-name; null leaves it to AWS."
  type        = string
  default     = null
}

variable "create_database_subnet_group" {
  description = "Make a DB subnet group of the database subnets."
  type        = bool
  default     = true
  nullable    = false
}

variable "database_subnet_group_name" {
  description = "Name of the DB subnet group; null takes the name of the VPC."
  type        = string
  default     = null
}

variable "database_subnet_group_tags" {
  description = "More tags of the DB subnet group."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "create_database_subnet_route_table" {
  description = "Route tables of their own for the database subnets; else they share the private ones."
  type        = bool
  default     = false
  nullable    = false
}

variable "database_route_table_tags" {
  description = "More tags of the database route tables."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "create_database_internet_gateway_route" {
  description = "Lead a route table of the database subnets' own to the internet gateway, where there is one."
  type        = bool
  default     = false
  nullable    = false
}

variable "create_database_nat_gateway_route" {
  description = "Lead the database subnets' own route tables to the NAT gateways, where there are any."
  type        = bool
  default     = false
  nullable    = false
}
