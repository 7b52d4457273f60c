variable "private_subnets" {
  description = "IPv4 ranges of the private subnets."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "private_subnet_names" {
  description = "Name tags of the private subnets, in their order; a subnet beyond the list gets the usual name."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "private_subnet_suffix" {
  description = "Middle part of the usual names of private subnets and route tables."
  type        = string
  default     = "private"
  nullable    = false
}

variable "private_subnet_tags" {
  description = "More tags of the private subnets."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "private_subnet_tags_per_az" {
  description = "More tags of the private subnets of a zone, by its entry in azs."
  type        = map(map(string))
  default     = {}
  nullable    = false
}

variable "private_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer for resource-based host names in private subnets with an A record."
  type        = bool
  default     = false
  nullable    = false
}

variable "private_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names in private subnets, ip-name or resource-name; null leaves it to AWS."
  type        = string
  default     = null
}

variable "private_route_table_tags" {
  description = "More tags of the private route tables."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "create_private_nat_gateway_route" {
  description = "Lead the private route tables to the NAT gateways, where there are any."
  type        = bool
  default     = true
  nullable    = false
}
