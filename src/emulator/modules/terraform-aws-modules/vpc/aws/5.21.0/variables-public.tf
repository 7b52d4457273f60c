variable "public_subnets" {
  description = "IPv4 ranges of the public subnets."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "public_subnet_names" {
  description = "Name tags of the public subnets, in their order; a subnet beyond the list gets the usual name."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "public_subnet_suffix" {
  description = "Middle part of the usual names of public subnets and route tables."
  type        = string
  default     = "public"
  nullable    = false
}

variable "public_subnet_tags" {
  description = "More tags of the public subnets."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "public_subnet_tags_per_az" {
  description = "More tags of the public subnets of a zone, by its entry in azs."
  type        = map(map(string))
  default     = {}
  nullable    = false
}

variable "map_public_ip_on_launch" {
  description = "Give instances in public subnets a public address."
  type        = bool
  default     = false
  nullable    = false
}

variable "public_subnet_enable_resource_name_dns_a_record_on_launch" {
  description = "Answer for resource-based host names in public subnets with an A record."
  type        = bool
  default     = false
  nullable    = false
}

variable "public_subnet_private_dns_hostname_type_on_launch" {
  description = "Kind of host names in public subnets, ip-name or resource-name; null leaves it to AWS."
  type        = string
  default     = null
}

variable "create_multiple_public_route_tables" {
  description = "One route table for each public subnet instead of one for all."
  type        = bool
  default     = false
  nullable    = false
}

variable "public_route_table_tags" {
  description = "More tags of the public route tables."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "create_igw" {
  description = "Make an internet gateway for the public subnets, and the routes to it."
  type        = bool
  default     = true
  nullable    = false
}

variable "igw_tags" {
  description = "More tags of the internet gateway."
  type        = map(string)
  default     = {}
  nullable    = false
}
