# What changes while Redis is tested: override.tf gives it to the module.

variable "generation" {
  type    = number
  default = 1
}

variable "replicas" {
  type    = number
  default = 1
}
