# What changes while the host is tested: override.tf gives it to the module.

variable "image_parameter_name" {
  type = string
}

variable "user_data" {
  type = string
}

variable "generation" {
  type    = number
  default = 1
}
