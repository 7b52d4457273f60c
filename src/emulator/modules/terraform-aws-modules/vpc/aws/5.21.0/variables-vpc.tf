variable "create_vpc" {
  description = "Make anything at all; false makes the module empty."
  type        = bool
  default     = true
  nullable    = false
}

variable "name" {
  description = "First part of every Name tag, and name of the database subnet group."
  type        = string
  default     = ""
  nullable    = false
}

variable "cidr" {
  description = "IPv4 range of the VPC."
  type        = string
  default     = "10.0.0.0/16"
  nullable    = false

  validation {
    condition     = can(cidrnetmask(var.cidr))
    error_message = "cidr must be an IPv4 range like 10.0.0.0/16."
  }
}

variable "azs" {
  description = "Availability zones by name or by ID; the subnets of each kind are dealt out over them in this order."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "instance_tenancy" {
  description = "Tenancy of the instances that are started in the VPC."
  type        = string
  default     = "default"
  nullable    = false
}

variable "enable_dns_support" {
  description = "Answer DNS queries inside the VPC."
  type        = bool
  default     = true
  nullable    = false
}

variable "enable_dns_hostnames" {
  description = "Give instances with a public address a public DNS name."
  type        = bool
  default     = true
  nullable    = false
}

variable "enable_network_address_usage_metrics" {
  description = "Count the used network addresses in CloudWatch; null leaves it to AWS."
  type        = bool
  default     = null
}

variable "tags" {
  description = "Tags of everything."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "vpc_tags" {
  description = "More tags of the VPC."
  type        = map(string)
  default     = {}
  nullable    = false
}
