# What changes while the backend is tested: at the end it must go.

variable "removable" {
  type    = bool
  default = false
}
