variable "enable_nat_gateway" {
  description = "Make NAT gateways: one for each private or database subnet, whichever are more."
  type        = bool
  default     = false
  nullable    = false
}

variable "single_nat_gateway" {
  description = "One NAT gateway for all; goes before one_nat_gateway_per_az."
  type        = bool
  default     = false
  nullable    = false
}

variable "one_nat_gateway_per_az" {
  description = "One NAT gateway for each zone."
  type        = bool
  default     = false
  nullable    = false
}

variable "nat_gateway_destination_cidr_block" {
  description = "Where the routes to the NAT gateways lead."
  type        = string
  default     = "0.0.0.0/0"
  nullable    = false
}

variable "nat_gateway_tags" {
  description = "More tags of the NAT gateways."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "nat_eip_tags" {
  description = "More tags of the NAT gateways' addresses."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "reuse_nat_ips" {
  description = "Take the addresses of external_nat_ip_ids instead of new ones."
  type        = bool
  default     = false
  nullable    = false
}

variable "external_nat_ip_ids" {
  description = "Allocation IDs of the addresses that are taken."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "external_nat_ips" {
  description = "The addresses that are taken, given back by nat_public_ips."
  type        = list(string)
  default     = []
  nullable    = false
}
